import { runMock } from './mock/run-mock.ts';

/** `npm run mock` */
await runMock(process.argv.slice(2));
