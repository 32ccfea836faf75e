import { Fragment } from "react";
import { Bdi } from "../ui/Bdi.tsx";

/** A line of facts, each by itself, so that an Arabic name does not turn the date beside it round. */
export function Facts({ line, separator }: { line: string; separator: ", " | " · " }) {
  return (
    <span>
      {line.split(separator).map((fact, at) => (
        <Fragment key={`${at} ${fact}`}>
          {at === 0 ? "" : separator}
          <Bdi>{fact}</Bdi>
        </Fragment>
      ))}
    </span>
  );
}
