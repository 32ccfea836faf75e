import { expect, it } from "vitest";
import type { AppError } from "../../shared/contract/errors.ts";
import { err, type Result } from "../../shared/domain/result.ts";
import { archiveHandlers, type Holder } from "./archive.ts";
import type { Desktop, OpenArchive } from "./context.ts";

it("does not say that no archive is open while one is being opened", async () => {
  const holder: Holder = { current: null, opening: Promise.resolve() };
  const turns: string[] = [];
  let arrive: (opened: Result<OpenArchive, AppError>) => void = () => {};
  const desktop: Pick<Desktop, "openArchive"> = { openArchive: () => new Promise((resolve) => (arrive = resolve)) };
  const handlers = archiveHandlers(holder, desktop as Desktop);
  const never = new AbortController().signal;
  const opened = handlers["archive.open"]({ path: "/archives/Watch.communique" }, never);
  const told = handlers["archive.status"]({}, never).then(() => turns.push("status"));
  await new Promise((resolve) => setTimeout(resolve, 20));
  turns.push("opened");
  arrive(err({ kind: "archive-missing", file: "/archives/Watch.communique" }));
  await Promise.all([opened, told]);
  expect(turns).toEqual(["opened", "status"]);
});
