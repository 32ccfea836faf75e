/** The import pool's process: threads read and clean; a thread's native crash costs this process, not the window or the writer. */
import { constants, setPriority } from "node:os";
import { mainPort, onAttach } from "./parent-port.ts";
import { servePool } from "./serve-pool.ts";

// Whoever searches or types while captures come in goes first.
setPriority(constants.priority.PRIORITY_BELOW_NORMAL);
servePool(mainPort(), onAttach, new URL("./pool-thread.js", import.meta.url));
