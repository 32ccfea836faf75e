import { MessageChannel, type MessagePort } from "node:worker_threads";
import { afterEach, describe, expect, it } from "vitest";
import { ok } from "../../shared/domain/result.ts";
import { connect, type Port, serve } from "./port.ts";
import { toPort } from "./test-port.ts";

interface Table {
  double: { readonly input: number; readonly output: number };
  wait: { readonly input: null; readonly output: string };
  count: { readonly input: number; readonly output: null };
  fail: { readonly input: null; readonly output: null };
}

const open: MessagePort[] = [];

afterEach(() => {
  for (const port of open.splice(0)) port.close();
});

function twoEnds(): readonly [Port, Port, () => void] {
  const { port1, port2 } = new MessageChannel();
  open.push(port1, port2);
  return [toPort(port1), toPort(port2), () => port1.close()];
}

function serving(worked: number[] = []): ReturnType<typeof connect<Table>> & { readonly end: () => void } {
  const [here, there, end] = twoEnds();
  serve<Table>(there, {
    double: (n) => {
      worked.push(n);
      return ok(n * 2);
    },
    wait: (_, { signal }) => new Promise((resolve) => signal.addEventListener("abort", () => resolve(ok("stopped")))),
    count: (n, { progress }) => {
      for (let at = 1; at <= n; at += 1) progress(at);
      return ok(null);
    },
    fail: () => {
      throw new Error("a bug");
    },
  });
  return { ...connect<Table>(here, "reader"), end };
}

describe("serve and connect", () => {
  it("answers each question with its own result", async () => {
    const { ask } = serving();
    expect(await Promise.all([1, 2, 3].map((n) => ask("double", n)))).toEqual([ok(2), ok(4), ok(6)]);
  });

  it("never works on a question that was cancelled before its turn", async () => {
    const worked: number[] = [];
    const { ask } = serving(worked);
    const typed = [1, 2, 3, 4].map((n) => {
      const controller = new AbortController();
      return { controller, answer: ask("double", n, controller.signal) };
    });
    for (const { controller } of typed.slice(0, 3)) controller.abort();
    const answers = await Promise.all(typed.map((each) => each.answer));
    expect(answers.at(-1)).toEqual(ok(8));
    expect(answers.slice(1, 3)).toEqual([1, 2].map(() => ({ ok: false, error: { kind: "cancelled" } })));
    expect(worked.length).toBeLessThanOrEqual(2);
  });

  it("tells a running handler that it is cancelled", async () => {
    const { ask } = serving();
    const controller = new AbortController();
    const answer = ask("wait", null, controller.signal);
    await ask("double", 1);
    controller.abort();
    expect(await answer).toEqual(ok("stopped"));
  });

  it("passes progress on while a question is worked on", async () => {
    const seen: unknown[] = [];
    await serving().ask("count", 3, undefined, (value) => seen.push(value));
    expect(seen).toEqual([1, 2, 3]);
  });

  it("turns what a handler throws into a value", async () => {
    expect(await serving().ask("fail", null)).toEqual({ ok: false, error: { kind: "unexpected", cause: "Error: a bug" } });
  });

  it("ends what waits when the other side is gone", async () => {
    const { ask, end } = serving();
    const answer = ask("wait", null);
    await ask("double", 1);
    end();
    const gone = { ok: false, error: { kind: "process-ended", process: "reader" } };
    expect(await answer).toEqual(gone);
    expect(await ask("double", 1)).toEqual(gone);
  });
});
