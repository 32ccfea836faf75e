/** The bridge: moves messages between the window and main, and knows nothing of what they mean. */
import { contextBridge, ipcRenderer, webUtils } from "electron";
import { type Bridge, channels } from "../../shared/contract/channels.ts";

// Each view that listens has an ear of its own and takes it back; Electron takes more than ten for a leak.
ipcRenderer.setMaxListeners(0);

const bridge: Bridge = {
  call: (name, token, input) => ipcRenderer.invoke(channels.call, { name, token, input }),
  cancel: (token) => ipcRenderer.send(channels.cancel, token),
  on: (listener) => {
    const receive = (_: unknown, name: Parameters<typeof listener>[0], payload: Parameters<typeof listener>[1]): void =>
      listener(name, payload);
    ipcRenderer.on(channels.event, receive);
    return () => ipcRenderer.removeListener(channels.event, receive);
  },
  pathOf: (file) => (file instanceof File ? webUtils.getPathForFile(file) : ""),
};

contextBridge.exposeInMainWorld("communique", bridge);
