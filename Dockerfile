# The mock alone. Neither Playwright nor a browser is in the image.
#   docker build -t baanx-mock . && docker run --rm -p 4010:4010 -p 4020:4020 -p 127.0.0.1:4030:4030 baanx-mock
FROM node:22-alpine AS build
WORKDIR /build
COPY . .
RUN npm ci --ignore-scripts --no-audit --no-fund && npx tsx scripts/pack.ts

FROM node:22-alpine
COPY --from=build /build/dist/mock /mock
USER node
EXPOSE 4010 4020 4030
HEALTHCHECK CMD ["node", "-e", "fetch('http://127.0.0.1:4010/health').then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
# In the container it listens everywhere; publish the control port on loopback only: it shows passwords.
ENTRYPOINT ["node", "/mock/cli.js", "--host", "0.0.0.0", "--control-host", "0.0.0.0"]
