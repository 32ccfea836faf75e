import { describe, expect, it } from "vitest";
import { type CallName, calls } from "../../shared/contract/contract.ts";
import { err, ok } from "../../shared/domain/result.ts";
import { type Handlers, openGate } from "./gate.ts";

const silent = Object.fromEntries(Object.keys(calls).map((name) => [name, async () => err({ kind: "no-archive" })]));

function gateWith(handlers: Partial<Record<CallName, unknown>>): ReturnType<typeof openGate> {
  return openGate({ ...silent, ...handlers } as unknown as Handlers);
}

const tagsList = { name: "tags.list", token: 1, input: {} };

describe("openGate", () => {
  it("refuses a sender that is not the program's own window", async () => {
    const gate = gateWith({ "tags.list": async () => ok([]) });
    expect(await gate.answer(1, false, tagsList)).toMatchObject({ ok: false, error: { kind: "input-invalid" } });
  });

  it("refuses a call that the contract does not have, inherited names included", async () => {
    const gate = gateWith({});
    for (const name of ["tags.steal", "constructor", "__proto__", "toString"])
      expect(await gate.answer(1, true, { name, token: 1, input: {} })).toMatchObject({ ok: false, error: { kind: "input-invalid" } });
  });

  it("refuses what is no message at all", async () => {
    const gate = gateWith({});
    for (const message of [null, 7, "tags.list", [], { name: "tags.list" }])
      expect(await gate.answer(1, true, message)).toMatchObject({ ok: false, error: { kind: "input-invalid" } });
  });

  it("refuses every call with an input that its schema does not take", async () => {
    const reached: string[] = [];
    const watched = Object.fromEntries(Object.keys(calls).map((name) => [name, async () => reached.push(name)]));
    const gate = gateWith(watched);
    for (const name of Object.keys(calls)) await gate.answer(1, true, { name, token: 1, input: "not an object" });
    expect(reached).toEqual([]);
  });

  it("passes a checked answer on", async () => {
    const gate = gateWith({ "tags.list": async () => ok([]) });
    expect(await gate.answer(1, true, tagsList)).toEqual(ok([]));
  });

  it("turns an answer out of shape into an error instead of letting it through", async () => {
    const gate = gateWith({ "tags.list": async () => ok([{ id: "one" }]) });
    expect(await gate.answer(1, true, tagsList)).toMatchObject({ ok: false, error: { kind: "unexpected" } });
  });

  it("turns a thrown error into a value", async () => {
    const gate = gateWith({
      "tags.list": async () => {
        throw new Error("worker died");
      },
    });
    expect(await gate.answer(1, true, tagsList)).toEqual(err({ kind: "unexpected", cause: "worker died" }));
  });

  it("cancels the call of the same window and token, and no other", async () => {
    const gate = gateWith({
      "tags.list": (_input: unknown, signal: AbortSignal) =>
        new Promise((resolve) => {
          signal.addEventListener("abort", () => resolve(err({ kind: "cancelled" })));
          setTimeout(() => resolve(ok([])), 50);
        }),
    });
    const first = gate.answer(1, true, tagsList);
    const second = gate.answer(2, true, tagsList);
    gate.cancel(1, 1);
    expect(await first).toEqual(err({ kind: "cancelled" }));
    expect(await second).toEqual(ok([]));
  });
});
