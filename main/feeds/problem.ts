/** Why something was not fetched. `reason` is what a person is told; `kind` decides whether it is worth another try. */
import type { Reason } from "../../shared/domain/reason.ts";

export type FetchProblemKind =
  | "bad-address"
  | "private-address"
  | "robots"
  | "unreachable"
  | "timeout"
  | "too-large"
  | "wrong-type"
  | "too-many-redirects"
  | "status"
  | "not-a-feed"
  | "cancelled";

export interface FetchProblem {
  readonly kind: FetchProblemKind;
  readonly reason: Reason;
  /** The answer's status, where there was one. */
  readonly status?: number;
  /** Seconds that the server asks to wait. */
  readonly retryAfter?: number;
}
