/** Fetching something from an address: what is under way, what went wrong, and the host that would have to be allowed first. */
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { CallInput, CallOutput } from "../../shared/contract/contract.ts";
import { tell } from "../../shared/contract/tell.ts";
import { callMain } from "./api.ts";
import { useAct } from "./queries.ts";

type FetchCall = "feeds.find" | "capture.address";

export interface Fetching<N extends FetchCall> {
  readonly isBusy: boolean;
  /** A sentence, null when nothing went wrong. */
  readonly problem: string | null;
  /** A host of the own network that a person has to allow before it is asked. */
  readonly privateHost: string | null;
  run(input: CallInput<N>): Promise<CallOutput<N> | null>;
  /** Allows that host, and then goes on. */
  allow(next: () => Promise<void>): Promise<void>;
}

export function useFetching<N extends FetchCall>(name: N): Fetching<N> {
  const { i18n } = useTranslation();
  const allowHost = useAct("hosts.allow");
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const [privateHost, setPrivateHost] = useState<string | null>(null);
  return {
    isBusy,
    problem,
    privateHost,
    run: async (input) => {
      setBusy(true);
      const answer = await callMain(name, input);
      setBusy(false);
      setProblem(answer.ok ? null : tell(answer.error, i18n.language));
      setPrivateHost(!answer.ok && answer.error.kind === "cannot-fetch" ? answer.error.privateHost : null);
      return answer.ok ? answer.value : null;
    },
    allow: async (next) => {
      if (privateHost !== null && (await allowHost({ host: privateHost })) !== undefined) await next();
    },
  };
}
