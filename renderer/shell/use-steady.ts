/** A value once it has stopped changing, such as what is typed. */
import { useEffect, useState } from "react";

/** The value as it was once it had stood still for some milliseconds. */
export function useSteady<T>(value: T, ms: number): T {
  const [steady, setSteady] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSteady(value), ms);
    return () => clearTimeout(timer);
  }, [value, ms]);
  return steady;
}
