import type { html } from 'hono/html';
import type { ProblemName } from '#mock/protocol/hosted/problem.ts';

/** The words, the markup and the look of the hosted pages. The routes decide what is shown, a skin decides how. */
export interface Skin {
  brand: string;
  /** What the fields are called in the HTML. */
  fields: Readonly<Record<Field, string>>;
  /** Whether the password is asked on a page of its own, after the name. */
  asksNameFirst: boolean;
  mistakes: Readonly<Record<SignInMistake, string>>;
  problems: Readonly<Record<ProblemName, { title: string; text: string }>>;
  /** The text of the style sheet. */
  style: string;
  /** The text of an SVG. */
  icon: string;
  /** What surrounds every page: the content of `body`. */
  frame: (page: { content: Markup; isSandbox: boolean }) => Markup;
  signIn: (screen: SignInScreen) => Sheet;
  code: (screen: CodeScreen) => Sheet;
  problem: (screen: ProblemScreen) => Sheet;
}

export type Markup = ReturnType<typeof html>;

/** What the routes call the fields of the forms. */
export const FIELDS = ['email', 'password', 'code', 'action', 'form_token'] as const;
type Field = (typeof FIELDS)[number];

/** What a person can do wrong at a form. */
type SignInMistake = 'incomplete' | 'mismatch' | 'unfinished' | 'disabled' | 'locked' | 'tooMany' | 'wrongCode';

/** A page without its frame. */
export interface Sheet {
  title: string;
  content: Markup;
}

/** What every page of a running sign-in knows. */
export interface Screen {
  /** The name of the app that asks. */
  app: string;
  /** The host to which the person returns. */
  returnsTo: string;
  /** Where the forms go. */
  action: string;
  token: string;
  mayDeny: boolean;
  /** What was wrong with the last try. */
  mistake: string | null;
  deadline: Deadline;
}

export interface Deadline {
  at: Date;
  secondsLeft: number;
  /** What the page becomes when the time is over. */
  over: Sheet;
}

export interface SignInScreen extends Screen {
  asks: 'both' | 'name' | 'password';
  /** Where the name is asked: for a person who wants to change it. */
  start: string;
  /** What the field holds already. */
  email: string;
}

export interface CodeScreen extends Screen {
  phone: string;
  /** Whether another code was just sent. */
  wasResent: boolean;
}

export interface ProblemScreen {
  title: string;
  text: string;
  /** The app to start again from, where it is known and may be linked to. */
  app: { name: string; href: string } | null;
}
