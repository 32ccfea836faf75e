/** The import pool's process: threads read and clean; a thread's native crash costs this process, not the window or the writer. */
import { mainPort, onAttach } from "./parent-port.ts";
import { servePool } from "./serve-pool.ts";

servePool(mainPort(), onAttach, new URL("./pool-thread.js", import.meta.url));
