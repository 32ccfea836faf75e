/** A server on this machine that answers as a test tells it to, and remembers what it was asked. */
import { createServer, type IncomingHttpHeaders, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

export interface Asked {
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
}

export interface TestServer {
  readonly origin: string;
  readonly asked: readonly Asked[];
  close(): Promise<void>;
}

type Answers = Readonly<Record<string, (response: ServerResponse, asked: Asked) => void>>;

/** Paths that no answer is given for are not there. */
export async function startServer(answers: Answers): Promise<TestServer> {
  const asked: Asked[] = [];
  const server = createServer((request, response) => {
    const each = { path: request.url ?? "", headers: request.headers };
    asked.push(each);
    const answer = answers[each.path];
    if (answer) answer(response, each);
    else response.writeHead(404).end();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    asked,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
