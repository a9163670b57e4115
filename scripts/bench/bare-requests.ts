// As many requests as the first argument says, one after the other, without a test around them.
import { startMock } from '#mock/serve/server.ts';
import { bareFlow } from './bare-flow.ts';

const wanted = Number(process.argv[2]);
const mock = await startMock({ stage: 'sandbox' });
for (let sent = 0; sent < wanted;) sent += await bareFlow(mock);
await mock.stop();
