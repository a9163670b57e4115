// Our mock in a process of its own: tells its address and its users by a message, and ends with the process that started it.
import { startMock } from '#mock/serve/server.ts';

const { baseUrl, seed } = await startMock({ stage: 'sandbox' });
process.send?.({ baseUrl, client: seed.clients.main, user: seed.users.international.plain });
process.on('disconnect', () => process.exit());
