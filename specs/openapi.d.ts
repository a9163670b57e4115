// Generated from openapi.yaml: npm run openapi -- --write

export interface paths {
    "/v1/auth/oauth/authorize/initiate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Start an authorization
         * @description Opens an OAuth session of ten minutes that is bound to the code challenge. With `mode=api` it answers JSON with
         *     the session token; without, it leads to the hosted page by a redirect or by the member `url`.
         */
        get: operations["initiate"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/auth/login": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sign a user in
         * @description The first step of API mode after initiate, and a direct sign-in. It answers 200 also when the sign-in is not
         *     complete; the body tells the outcome.
         */
        post: operations["login"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/auth/login/otp": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send a one-time password
         * @description Sends the code to the user's registered phone, and sends it again when called again.
         */
        post: operations["loginOtp"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/auth/oauth/authorize": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Issue an authorization code
         * @description Takes the session token in the body and the login access token as bearer. In hosted mode the hosted page calls
         *     it, not the app.
         */
        post: operations["authorize"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/auth/oauth/token": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Exchange a code, or refresh tokens
         * @description Both grants answer the same shape. The body is JSON, not a form.
         */
        post: operations["token"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/auth/oauth/revoke": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Revoke an authorization
         * @description Ends every access and refresh token of the client for this user. The user's own sign-in stays.
         */
        delete: operations["revoke"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/auth/logout": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sign a user out
         * @description The bearer is dead at once. OAuth clients are told to revoke instead.
         */
        post: operations["logout"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/user": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get the user
         * @description The authenticated call of the API reference. The page takes the token of either way of signing in.
         */
        get: operations["user"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/users/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get the user, by the guide's path
         * @description The authenticated call of the troubleshooting guide, which shows no body. It is taken to answer what the API
         *     reference's path answers.
         */
        get: operations["usersMe"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/auth/register/email/send": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send a code to an e-mail address
         * @description The first step of a registration. The code lives for some ten minutes.
         */
        post: operations["registerEmailSend"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/auth/register/email/verify": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Create a user with the code
         * @description The second step of a registration. A user who stops after it signs in with an unfinished onboarding.
         */
        post: operations["registerEmailVerify"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        LoginRequest: {
            /** Format: email */
            email: string;
            password: string;
            /** @description The one-time password, once it was sent. Typically six digits. */
            otpCode?: string;
        };
        LoginOtpRequest: {
            /**
             * Format: uuid
             * @description From the answer of login.
             */
            userId: string;
        };
        AuthorizeRequest: {
            /** @description The session token of initiate. */
            token: string;
        };
        AuthorizationCodeGrant: {
            /** @constant */
            grant_type: "authorization_code";
            code: string;
            /**
             * Format: uri
             * @description Exactly as at initiate.
             */
            redirect_uri: string;
            code_verifier: string;
        };
        RefreshTokenGrant: {
            /** @constant */
            grant_type: "refresh_token";
            refresh_token: string;
        };
        RegisterEmailSendRequest: {
            /** Format: email */
            email: string;
        };
        RegisterEmailVerifyRequest: {
            /** Format: email */
            email: string;
            password: string;
            verificationCode: string;
            contactVerificationId: string;
            countryOfResidence: components["schemas"]["Country"];
            allowMarketing: boolean;
            allowSms: boolean;
        };
        Session: {
            /** @description The session token, a JWT in the pages' examples. It is no token for API calls. */
            token: string;
            /**
             * Format: uri
             * @description Address of the hosted page.
             */
            url: string;
        };
        /** @description The page's table of outcomes. A combination that it lacks is no answer. */
        LoginAnswer: components["schemas"]["LoginMembers"] & (components["schemas"]["SignedIn"] | components["schemas"]["OtpRequired"] | components["schemas"]["OnboardingOpen"] | components["schemas"]["SignedInOnboardingOpen"]);
        /** @description Every member is there in every outcome. */
        LoginMembers: {
            /** @description It lives for six hours. */
            accessToken: string | null;
            /** Format: uuid */
            userId: string;
            isOtpRequired: boolean;
            /** @description Only while a one-time password is required. */
            phoneNumber: string | null;
            /**
             * @description The step at which the onboarding is open; null when all is finished.
             * @enum {string|null}
             */
            phase: "ACCOUNT" | "PHONE_NUMBER" | "PERSONAL_INFORMATION" | "PHYSICAL_ADDRESS" | "MAILING_ADDRESS" | null;
            verificationState: components["schemas"]["VerificationState"];
            /** @description Whether an OAuth authorization has been granted. */
            isLinked: boolean;
        };
        /** signed in */
        SignedIn: {
            accessToken?: string;
            /** @constant */
            isOtpRequired?: false;
            phoneNumber?: null;
            phase?: null;
        };
        /**
         * a one-time password is required
         * @description The token is null; or, on one page, it becomes valid only with the one-time password.
         */
        OtpRequired: {
            accessToken?: string | null;
            /** @constant */
            isOtpRequired?: true;
            /** a masked phone number */
            phoneNumber?: string;
            phase?: null;
        };
        /** the onboarding is open */
        OnboardingOpen: {
            accessToken?: null;
            /** @constant */
            isOtpRequired?: false;
            phoneNumber?: null;
            phase?: string;
        };
        /** signed in while the onboarding is open */
        SignedInOnboardingOpen: {
            accessToken?: string;
            /** @constant */
            isOtpRequired?: false;
            phoneNumber?: null;
            phase?: string;
        };
        Authorization: {
            /**
             * Format: uri
             * @description The redirect URI with the code and the state in its query.
             */
            url: string;
            /** @description The authorization code. */
            code: string;
            /** @description The state given to initiate. */
            state: string;
        };
        Tokens: {
            access_token: string;
            /** @description Lifetime of the access token in seconds. */
            expires_in: number;
            refresh_token: string;
            /** @description Lifetime of the refresh token in seconds. The pages disagree on it; live answers have lacked it. */
            refresh_token_expires_in?: number;
            /**
             * Bearer, in any case
             * @description In RFC 6749 section 5.1, not on the page.
             */
            token_type?: string;
        };
        User: {
            /** Format: uuid */
            id: string;
            firstName: string;
            lastName: string;
            /** Format: date */
            dateOfBirth: string;
            /** Format: email */
            email: string;
            verificationState: components["schemas"]["VerificationState"];
            /** @description Without the country code. */
            phoneNumber: string;
            phoneCountryCode: string;
            addressLine1: string;
            addressLine2: string | null;
            city: string;
            zip: string;
            countryOfResidence: components["schemas"]["Country"];
            countryOfNationality: components["schemas"]["Country"];
            usState: string | null;
            ssn: string | null;
            /**
             * Format: date-time
             * @description The page has a creation time with a time zone. Its name is a guess, so it is optional.
             */
            createdAt?: string;
        };
        ContactVerification: {
            contactVerificationId: string;
        };
        Onboarding: {
            hasAccount: boolean;
            onboardingId: string;
            /** @description Its members are not known to us. */
            user: {
                [key: string]: unknown;
            };
        };
        Done: {
            /** @constant */
            success: true;
        };
        /** @enum {string} */
        VerificationState: "UNVERIFIED" | "PENDING" | "VERIFIED" | "REJECTED";
        /**
         * a country code of two capital letters
         * @description ISO 3166-1 alpha-2.
         */
        Country: string;
        /**
         * an OAuth error
         * @description The family of the troubleshooting guide. Its five codes are not an enum here: a sixth is worth a line in the
         *     report, and no page rules it out.
         */
        OAuthError: {
            error: string;
            error_description: string;
        };
        /**
         * a message
         * @description The family of the API reference.
         */
        Message: {
            message: string;
        };
        /**
         * an error of another family
         * @description Tells a broken error of another family from a message that has members of its own.
         */
        OtherFamily: {
            /** @enum {unknown} */
            error: "invalid_request" | "invalid_grant" | "invalid_client" | "access_denied" | "unauthorized_client" | "otp_required";
        } | {
            requiresOtp: unknown;
        };
        /**
         * an OTP challenge
         * @description How the troubleshooting guide asks for a one-time password.
         */
        OtpChallengeError: {
            /** @constant */
            error: "otp_required";
            message: string;
            /** @constant */
            requiresOtp: true;
        };
        /**
         * invalid_request
         * @description The guide's answer to a missing or invalid parameter, outside the OAuth endpoints.
         */
        InvalidRequest: {
            /** @constant */
            error: "invalid_request";
            error_description: string;
        };
        /**
         * invalid_client
         * @description The guide's other answer to a faulty client key, outside the OAuth endpoints.
         */
        InvalidClient: {
            /** @constant */
            error: "invalid_client";
            error_description: string;
        };
        /** @description Pages show both families. */
        OAuthRefusal: components["schemas"]["OAuthError"] | components["schemas"]["Message"];
        BadRequest: components["schemas"]["Message"] | components["schemas"]["InvalidRequest"];
        LoginBadRequest: components["schemas"]["OtpChallengeError"] | components["schemas"]["Message"] | components["schemas"]["InvalidRequest"];
        Unauthenticated: components["schemas"]["Message"] | components["schemas"]["InvalidClient"];
    };
    responses: {
        /** @description It is done. */
        Done: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "success": true
                 *     }
                 */
                "application/json": components["schemas"]["Done"];
            };
        };
        /** @description The user. */
        User: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "id": "100a99cf-f4d3-4fa1-9be9-2e9828b20ebb",
                 *       "firstName": "John",
                 *       "lastName": "Doe",
                 *       "dateOfBirth": "2000-01-01",
                 *       "email": "user@example.com",
                 *       "verificationState": "VERIFIED",
                 *       "phoneNumber": "7400846282",
                 *       "phoneCountryCode": "+44",
                 *       "addressLine1": "23 Werrington Bridge Rd",
                 *       "addressLine2": "Milking Nook",
                 *       "city": "Peterborough",
                 *       "zip": "PE6 7PP",
                 *       "countryOfResidence": "GB",
                 *       "countryOfNationality": "GB",
                 *       "usState": null,
                 *       "ssn": null
                 *     }
                 */
                "application/json": components["schemas"]["User"];
            };
        };
        /** @description An OAuth endpoint refuses the request, the client, the grant or the bearer. */
        OAuthRefused: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["OAuthRefusal"];
            };
        };
        /** @description The request is faulty. */
        BadRequest: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "message": "x field is not allowed"
                 *     }
                 */
                "application/json": components["schemas"]["BadRequest"];
            };
        };
        /** @description The bearer or the credentials are missing, wrong or expired; or the client failed to authenticate. */
        Unauthenticated: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "message": "Not authenticated"
                 *     }
                 */
                "application/json": components["schemas"]["Unauthenticated"];
            };
        };
        /** @description The bearer is good, and its permissions are not enough. */
        Forbidden: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "message": "Not authorized"
                 *     }
                 */
                "application/json": components["schemas"]["Message"];
            };
        };
        /** @description There is nothing at this address. */
        NotFound: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "message": "Not found"
                 *     }
                 */
                "application/json": components["schemas"]["Message"];
            };
        };
        /** @description The request does not validate. */
        Invalid: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "message": "x field is not allowed"
                 *     }
                 */
                "application/json": components["schemas"]["Message"];
            };
        };
        /** @description The client key is not known. */
        UnknownClientKey: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "message": "Invalid client key"
                 *     }
                 */
                "application/json": components["schemas"]["Message"];
            };
        };
        /** @description The client key is missing. */
        MissingClientKey: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "message": "Missing client key"
                 *     }
                 */
                "application/json": components["schemas"]["Message"];
            };
        };
        /** @description The server failed. */
        ServerError: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "message": "Internal server error"
                 *     }
                 */
                "application/json": components["schemas"]["Message"];
            };
        };
    };
    parameters: {
        /** @description `true` routes to the US backend. The default is `false`. */
        UsEnv: "true" | "false";
        /** @description Another way than x-us-env to route an authentication request to the US backend. */
        Region: "us";
    };
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    initiate: {
        parameters: {
            query: {
                /** @description The kind of grant. */
                response_type: "code";
                /** @description The same value as the header x-client-key. Pages show a UUID and other formats. */
                client_id: string;
                /** @description White-listed, exact, without a query. Required in API mode too, though one page calls it unused. */
                redirect_uri: string;
                /** @description Random text that comes back unchanged. The guide advises 16 characters or more. */
                state: string;
                /** @description The SHA-256 of the code verifier as base64url without padding. */
                code_challenge: string;
                /** @description How the challenge was made. */
                code_challenge_method: "S256";
                /** @description Chooses API mode. Without it the hosted page signs the user in. */
                mode?: "api";
                /** @description Permissions, separated by spaces. Only the hosted UI guide lists it; no page names a scope. */
                scope?: string;
                /** @description Another way than x-us-env to route an authentication request to the US backend. */
                region?: components["parameters"]["Region"];
            };
            header?: {
                /** @description `true` routes to the US backend. The default is `false`. */
                "x-us-env"?: components["parameters"]["UsEnv"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The session, as JSON. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "token": "header.payload.signature",
                     *       "url": "https://hosted.example.com/sign-in"
                     *     }
                     */
                    "application/json": components["schemas"]["Session"];
                };
            };
            /** @description The way to the hosted page. Only without mode. */
            302: {
                headers: {
                    /** @description Address of the hosted page. */
                    Location: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["OAuthRefused"];
            401: components["responses"]["OAuthRefused"];
            403: components["responses"]["OAuthRefused"];
            422: components["responses"]["Invalid"];
            498: components["responses"]["UnknownClientKey"];
            499: components["responses"]["MissingClientKey"];
            500: components["responses"]["ServerError"];
        };
    };
    login: {
        parameters: {
            query?: {
                /** @description Another way than x-us-env to route an authentication request to the US backend. */
                region?: components["parameters"]["Region"];
            };
            header?: {
                /** @description `true` routes to the US backend. The default is `false`. */
                "x-us-env"?: components["parameters"]["UsEnv"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "email": "user@example.com",
                 *       "password": "SecurePassword123!"
                 *     }
                 */
                "application/json": components["schemas"]["LoginRequest"];
            };
        };
        responses: {
            /** @description One of four outcomes. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "accessToken": "US_b6b9168a-bb56-4c6a-9c0d-4650ea74f5f9",
                     *       "userId": "b6b9168c-bb56-4c6a-9c0d-4650ea74f5f9",
                     *       "isOtpRequired": false,
                     *       "phoneNumber": null,
                     *       "phase": null,
                     *       "verificationState": "VERIFIED",
                     *       "isLinked": false
                     *     }
                     */
                    "application/json": components["schemas"]["LoginAnswer"];
                };
            };
            /** @description Wrong credentials, or a one-time password is required, or the request is faulty. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "error": "otp_required",
                     *       "message": "User has 2FA enabled",
                     *       "requiresOtp": true
                     *     }
                     */
                    "application/json": components["schemas"]["LoginBadRequest"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            498: components["responses"]["UnknownClientKey"];
            499: components["responses"]["MissingClientKey"];
            500: components["responses"]["ServerError"];
        };
    };
    loginOtp: {
        parameters: {
            query?: {
                /** @description Another way than x-us-env to route an authentication request to the US backend. */
                region?: components["parameters"]["Region"];
            };
            header?: {
                /** @description `true` routes to the US backend. The default is `false`. */
                "x-us-env"?: components["parameters"]["UsEnv"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "userId": "b6b9168c-bb56-4c6a-9c0d-4650ea74f5f9"
                 *     }
                 */
                "application/json": components["schemas"]["LoginOtpRequest"];
            };
        };
        responses: {
            200: components["responses"]["Done"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            422: components["responses"]["Invalid"];
            498: components["responses"]["UnknownClientKey"];
            499: components["responses"]["MissingClientKey"];
            500: components["responses"]["ServerError"];
        };
    };
    authorize: {
        parameters: {
            query?: {
                /** @description Another way than x-us-env to route an authentication request to the US backend. */
                region?: components["parameters"]["Region"];
            };
            header?: {
                /** @description `true` routes to the US backend. The default is `false`. */
                "x-us-env"?: components["parameters"]["UsEnv"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "token": "header.payload.signature"
                 *     }
                 */
                "application/json": components["schemas"]["AuthorizeRequest"];
            };
        };
        responses: {
            /** @description The authorization code, and the redirect that would carry it. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "url": "https://yourapp.com/callback?state=random_csrf&code=auth_code_xyz",
                     *       "code": "auth_code_xyz",
                     *       "state": "random_csrf"
                     *     }
                     */
                    "application/json": components["schemas"]["Authorization"];
                };
            };
            400: components["responses"]["OAuthRefused"];
            401: components["responses"]["OAuthRefused"];
            403: components["responses"]["OAuthRefused"];
            422: components["responses"]["Invalid"];
            498: components["responses"]["UnknownClientKey"];
            499: components["responses"]["MissingClientKey"];
            500: components["responses"]["ServerError"];
        };
    };
    token: {
        parameters: {
            query?: {
                /** @description Another way than x-us-env to route an authentication request to the US backend. */
                region?: components["parameters"]["Region"];
            };
            header?: {
                /** @description `true` routes to the US backend. The default is `false`. */
                "x-us-env"?: components["parameters"]["UsEnv"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AuthorizationCodeGrant"] | components["schemas"]["RefreshTokenGrant"];
            };
        };
        responses: {
            /** @description Tokens. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "access_token": "access_token_100a99cf-f4d3-4fa1-9be9-2e9828b20ebc",
                     *       "expires_in": 21600,
                     *       "refresh_token": "refresh_token_100a99cf-f4d3-4fa1-9be9-2e9828b20ebd",
                     *       "refresh_token_expires_in": 604800
                     *     }
                     */
                    "application/json": components["schemas"]["Tokens"];
                };
            };
            400: components["responses"]["OAuthRefused"];
            401: components["responses"]["OAuthRefused"];
            403: components["responses"]["OAuthRefused"];
            422: components["responses"]["Invalid"];
            498: components["responses"]["UnknownClientKey"];
            499: components["responses"]["MissingClientKey"];
            500: components["responses"]["ServerError"];
        };
    };
    revoke: {
        parameters: {
            query?: {
                /** @description Another way than x-us-env to route an authentication request to the US backend. */
                region?: components["parameters"]["Region"];
            };
            header?: {
                /** @description `true` routes to the US backend. The default is `false`. */
                "x-us-env"?: components["parameters"]["UsEnv"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Done"];
            400: components["responses"]["OAuthRefused"];
            401: components["responses"]["OAuthRefused"];
            403: components["responses"]["OAuthRefused"];
            498: components["responses"]["UnknownClientKey"];
            499: components["responses"]["MissingClientKey"];
            500: components["responses"]["ServerError"];
        };
    };
    logout: {
        parameters: {
            query?: {
                /** @description Another way than x-us-env to route an authentication request to the US backend. */
                region?: components["parameters"]["Region"];
            };
            header?: {
                /** @description `true` routes to the US backend. The default is `false`. */
                "x-us-env"?: components["parameters"]["UsEnv"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Done"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            498: components["responses"]["UnknownClientKey"];
            499: components["responses"]["MissingClientKey"];
            500: components["responses"]["ServerError"];
        };
    };
    user: {
        parameters: {
            query?: never;
            header?: {
                /** @description `true` routes to the US backend. The default is `false`. */
                "x-us-env"?: components["parameters"]["UsEnv"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["User"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            498: components["responses"]["UnknownClientKey"];
            499: components["responses"]["MissingClientKey"];
            500: components["responses"]["ServerError"];
        };
    };
    usersMe: {
        parameters: {
            query?: never;
            header?: {
                /** @description `true` routes to the US backend. The default is `false`. */
                "x-us-env"?: components["parameters"]["UsEnv"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["User"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            498: components["responses"]["UnknownClientKey"];
            499: components["responses"]["MissingClientKey"];
            500: components["responses"]["ServerError"];
        };
    };
    registerEmailSend: {
        parameters: {
            query?: {
                /** @description Another way than x-us-env to route an authentication request to the US backend. */
                region?: components["parameters"]["Region"];
            };
            header?: {
                /** @description `true` routes to the US backend. The default is `false`. */
                "x-us-env"?: components["parameters"]["UsEnv"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "email": "user@example.com"
                 *     }
                 */
                "application/json": components["schemas"]["RegisterEmailSendRequest"];
            };
        };
        responses: {
            /** @description The verification that waits for the code. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "contactVerificationId": "US_100a99cf-f4d3-4fa1-9be9-2e9828b20ebb"
                     *     }
                     */
                    "application/json": components["schemas"]["ContactVerification"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            422: components["responses"]["Invalid"];
            498: components["responses"]["UnknownClientKey"];
            499: components["responses"]["MissingClientKey"];
            500: components["responses"]["ServerError"];
        };
    };
    registerEmailVerify: {
        parameters: {
            query?: {
                /** @description Another way than x-us-env to route an authentication request to the US backend. */
                region?: components["parameters"]["Region"];
            };
            header?: {
                /** @description `true` routes to the US backend. The default is `false`. */
                "x-us-env"?: components["parameters"]["UsEnv"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "email": "user@example.com",
                 *       "password": "SecurePassword123!",
                 *       "verificationCode": "123456",
                 *       "contactVerificationId": "US_100a99cf-f4d3-4fa1-9be9-2e9828b20ebb",
                 *       "countryOfResidence": "US",
                 *       "allowMarketing": false,
                 *       "allowSms": false
                 *     }
                 */
                "application/json": components["schemas"]["RegisterEmailVerifyRequest"];
            };
        };
        responses: {
            /** @description The onboarding that has begun. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "hasAccount": false,
                     *       "onboardingId": "US_100a99cf-f4d3-4fa1-9be9-2e9828b20ebb",
                     *       "user": {}
                     *     }
                     */
                    "application/json": components["schemas"]["Onboarding"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            422: components["responses"]["Invalid"];
            498: components["responses"]["UnknownClientKey"];
            499: components["responses"]["MissingClientKey"];
            500: components["responses"]["ServerError"];
        };
    };
}
