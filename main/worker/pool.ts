/** The import pool's process: threads read and clean; a thread's native crash costs this process, not the window or the writer. */
import { setPriority } from "node:os";
import { mainPort, onAttach } from "./parent-port.ts";
import { servePool } from "./serve-pool.ts";

// Whoever searches or types while captures come in goes first. On Windows this is "below normal": what is lower still waits for all other programs.
setPriority(15);
servePool(mainPort(), onAttach, new URL("./pool-thread.js", import.meta.url));
