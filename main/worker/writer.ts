/** The writer process: the only writing connection. Main asks it, and the import pool over a port of its own. */
import { mainPort, onAttach } from "./parent-port.ts";
import { writingHalf } from "./serve-half.ts";

const serveWriter = writingHalf();
onAttach(serveWriter);
serveWriter(mainPort());
