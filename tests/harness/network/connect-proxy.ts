import * as http from 'node:http';
import { connect, type AddressInfo } from 'node:net';

/** A proxy of a company: it leads by CONNECT to names that only it knows. */
export interface ConnectProxy {
  url: string;
  /** What it was asked for: `api.example:443`. */
  asked: string[];
  stop: () => void;
}

/** @param known where each name leads: a port of this machine */
export async function startConnectProxy(known: Readonly<Record<string, number>>): Promise<ConnectProxy> {
  const asked: string[] = [];
  const server = http.createServer((_, response) => response.writeHead(405).end());
  server.on('connect', (request, socket) => {
    const place = request.url ?? '';
    asked.push(place);
    const port = known[place.replace(/:\d+$/, '')];
    if (port === undefined) return void socket.end('HTTP/1.1 403 Forbidden\r\ncontent-length: 0\r\n\r\n');
    const onward = connect(port, '127.0.0.1', () => {
      socket.write('HTTP/1.1 200 Connection established\r\n\r\n');
      onward.pipe(socket).pipe(onward);
    });
    for (const end of [onward, socket]) end.on('error', () => [onward, socket].forEach((each) => each.destroy()));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const stop = () => server.close().closeAllConnections();
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, asked, stop };
}
