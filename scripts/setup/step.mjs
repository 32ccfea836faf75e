/** A step of the set-up: looks first, and does only what is missing. */
import { withLock } from "./lock.mjs";

/** @typedef {(step: string, state: "cached" | "done" | "failed" | "working", detail: string) => void} Tell */

/**
 * @template T
 * @typedef {object} Step
 * @property {string} name
 * @property {string} lock        a file that stands for the work; two processes do not do it at once
 * @property {() => T | null | Promise<T | null>} find   quick: what an earlier run left, or null
 * @property {() => Promise<T>} make   does the work
 * @property {string} [long]      said before the work starts, when it takes more than some seconds
 * @property {(value: T) => string} [detail]
 */

/**
 * @template T
 * @param {Step<T>} step
 * @param {Tell} tell
 * @returns {Promise<T>}
 */
export async function takeStep(step, tell) {
  const { name, detail = String } = step;
  const found = await step.find();
  if (found !== null) {
    tell(name, "cached", detail(found));
    return found;
  }
  return withLock(step.lock, async () => {
    // Whoever held the lock before us may have done it.
    const meanwhile = await step.find();
    if (meanwhile === null && step.long) tell(name, "working", step.long);
    const value = meanwhile ?? (await step.make());
    tell(name, meanwhile !== null ? "cached" : value === null ? "failed" : "done", detail(value));
    return value;
  });
}

/** @param {{quiet?: boolean}} options @returns {Tell} prints a line a step; quiet leaves out what was there already */
export function teller({ quiet = false }) {
  return (step, state, detail) => {
    if (quiet && state === "cached") return;
    console.error(`${step.padEnd(13)}${state.padEnd(9)}${detail}`.trimEnd());
  };
}
