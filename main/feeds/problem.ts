/** Why something was not fetched. `reason` is a sentence for people; `kind` decides whether it is worth another try. */

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
  readonly reason: string;
  /** The answer's status, where there was one. */
  readonly status?: number;
  /** Seconds that the server asks to wait. */
  readonly retryAfter?: number;
}
