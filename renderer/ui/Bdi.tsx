import type { ReactNode } from "react";

/** Text of the press keeps its own direction and turns nothing round it. */
export function Bdi({ children }: { readonly children: ReactNode }): ReactNode {
  return <bdi>{children}</bdi>;
}
