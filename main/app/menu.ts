/** The native menus. Their acts go to the window as `menu.command`, where the view that can carry them out listens. */
import { Menu, type MenuItemConstructorOptions } from "electron";
import type { MenuCommand } from "../../shared/contract/events.ts";
import { menuTexts } from "./menu-texts.ts";

export interface MenuActs {
  send(command: MenuCommand): void;
  create(): void;
  open(): void;
  openRecent(path: string): void;
  openSample(): void;
  close(): void;
  quit(): void;
}

/**
 * Builds the menus in the language of the screens.
 *
 * @param recent  archives opened before, the latest first
 */
export function showMenu(language: "en" | "fr", recent: readonly { readonly name: string; readonly path: string }[], acts: MenuActs): void {
  const t = menuTexts[language];
  const item = (label: string, command: MenuCommand, accelerator?: string): MenuItemConstructorOptions => ({
    label,
    click: () => acts.send(command),
    ...(accelerator === undefined ? {} : { accelerator }),
  });
  const line: MenuItemConstructorOptions = { type: "separator" };
  const isOnly = (name: string): boolean => recent.filter((each) => each.name === name).length === 1;
  const template: MenuItemConstructorOptions[] = [
    {
      label: t.archive,
      submenu: [
        { label: t.newArchive, accelerator: "CmdOrCtrl+N", click: acts.create },
        { label: t.openArchive, accelerator: "CmdOrCtrl+O", click: acts.open },
        {
          label: t.openRecent,
          enabled: recent.length > 0,
          submenu: recent.map(({ name, path }) => ({ label: isOnly(name) ? name : path, click: () => acts.openRecent(path) })),
        },
        { label: t.openSample, click: acts.openSample },
        line,
        item(t.captureFiles, "capture-files", "CmdOrCtrl+I"),
        item(t.captureFolder, "capture-folder", "CmdOrCtrl+Shift+I"),
        item(t.capturePaste, "capture-paste", "CmdOrCtrl+Shift+V"),
        item(t.captureAddress, "capture-address", "CmdOrCtrl+Shift+L"),
        line,
        { label: t.closeArchive, click: acts.close },
        item(t.settings, "settings", "CmdOrCtrl+,"),
        { label: t.quit, accelerator: "CmdOrCtrl+Q", click: acts.quit },
      ],
    },
    {
      label: t.edit,
      submenu: [
        // Fields keep their own undo: the window decides which of the two is meant.
        { ...item(t.undo, "undo", "CmdOrCtrl+Z"), registerAccelerator: false },
        { ...item(t.redo, "redo", "CmdOrCtrl+Shift+Z"), registerAccelerator: false },
        line,
        { role: "cut", label: t.cut },
        { role: "copy", label: t.copy },
        { role: "paste", label: t.paste },
        { role: "selectAll", label: t.selectAll },
      ],
    },
    {
      label: t.view,
      submenu: [
        item(t.inbox, "view-inbox", "CmdOrCtrl+1"),
        item(t.search, "view-search", "CmdOrCtrl+2"),
        item(t.dossiers, "view-dossiers", "CmdOrCtrl+3"),
        item(t.compare, "view-compare", "CmdOrCtrl+4"),
        item(t.digests, "view-digests", "CmdOrCtrl+5"),
        item(t.tags, "view-tags", "CmdOrCtrl+6"),
        item(t.sources, "view-sources", "CmdOrCtrl+7"),
        item(t.trend, "view-trend", "CmdOrCtrl+8"),
        item(t.batch, "view-batch", "CmdOrCtrl+9"),
        line,
        item(t.palette, "palette", "CmdOrCtrl+K"),
        item(t.find, "find", "CmdOrCtrl+F"),
        item(t.findInArchive, "search", "CmdOrCtrl+Shift+F"),
        item(t.concordance, "concordance", "CmdOrCtrl+Shift+M"),
        item(t.back, "back", "Alt+Left"),
        item(t.forward, "forward", "Alt+Right"),
        item(t.sidebar, "toggle-sidebar", "CmdOrCtrl+B"),
        line,
        { role: "zoomIn", label: t.zoomIn },
        { role: "zoomOut", label: t.zoomOut },
        { role: "resetZoom", label: t.resetZoom },
        { role: "togglefullscreen", label: t.fullScreen },
      ],
    },
    {
      label: t.article,
      submenu: [
        item(t.tag, "tag", "CmdOrCtrl+T"),
        item(t.addToDossier, "add-to-dossier", "CmdOrCtrl+D"),
        item(t.addToDigest, "add-to-digest", "CmdOrCtrl+G"),
        item(t.compareSelected, "compare-selected", "CmdOrCtrl+Shift+C"),
        item(t.similar, "similar", "CmdOrCtrl+L"),
      ],
    },
    {
      label: t.digest,
      submenu: [
        item(t.exportDocx, "export-docx", "CmdOrCtrl+E"),
        item(t.exportPdf, "export-pdf", "CmdOrCtrl+P"),
        item(t.exportHtml, "export-html"),
      ],
    },
    { label: t.help, submenu: [item(t.shortcuts, "shortcuts"), item(t.about, "about")] },
  ];
  Menu.setApplicationMenu(Menu.buildFromTemplate(template));
}
