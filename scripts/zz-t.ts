import { startMock } from '#mock/server.ts';
const m = await startMock({ stage: 'sandbox', seed: 'x' });
const h = { 'x-client-key': m.seed.clients.main.key, 'content-type': 'application/json' };
async function t(name: string, f: () => Promise<Response>) { for (let i = 0; i < 100; i++) await (await f()).text(); const s = performance.now(); let worst = 0; for (let i = 0; i < 500; i++) { const a = performance.now(); await (await f()).text(); worst = Math.max(worst, performance.now() - a); } console.log(name, ((performance.now() - s) / 500).toFixed(3), 'worst', worst.toFixed(1)); }
const body = JSON.stringify({ a: 'x'.repeat(2000) });
await t('get 499', () => fetch(m.baseUrl + '/v1/user'));
await t('post unread 499', () => fetch(m.baseUrl + '/v1/auth/login', { method: 'POST', body }));
await t('post unread 40k', () => fetch(m.baseUrl + '/v1/auth/login', { method: 'POST', body: 'x'.repeat(40000) }));
await t('post read 400', () => fetch(m.baseUrl + '/v1/auth/login', { method: 'POST', body, headers: h }));
await t('put 405', () => fetch(m.baseUrl + '/v1/auth/login', { method: 'PUT', body, headers: h }));
await t('404', () => fetch(m.baseUrl + '/v1/aut', { method: 'POST', body, headers: h }));
await t('hosted 404', () => fetch(m.baseUrl + '/oauth/sign-in/x', { method: 'POST', body, headers: h }));
await t('big 413', () => fetch(m.baseUrl + '/v1/auth/login', { method: 'POST', body: 'x'.repeat(200000), headers: h }));
await m.stop();
