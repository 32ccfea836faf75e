/** Saved comparisons: the menu in the tool bar, the list of an empty view, and the dialog that names one. */
import { Bookmark, Columns3, Trash2 } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { SavedComparison } from "../../shared/domain/comparison.ts";
import type { ArticleId } from "../../shared/domain/ids.ts";
import { useAct, useCall } from "../shell/queries.ts";
import { useNavigate } from "../shell/route.ts";
import { Bdi } from "../ui/Bdi.tsx";
import { Button } from "../ui/Button.tsx";
import { Dialog } from "../ui/Dialog.tsx";
import { IconButton } from "../ui/IconButton.tsx";
import { MenuButton } from "../ui/MenuButton.tsx";
import { TextField } from "../ui/TextField.tsx";
import css from "./CompareView.module.css";

/** The saved comparison of exactly these articles, in any order. */
export function savedFor(saved: readonly SavedComparison[], ids: readonly ArticleId[]): SavedComparison | undefined {
  const key = [...ids].sort((a, b) => a - b).join();
  return saved.find((each) => [...each.articleIds].sort((a, b) => a - b).join() === key);
}

export function SavedMenu({ current }: { current: SavedComparison | undefined }) {
  const { t } = useTranslation("compare");
  const { go } = useNavigate();
  const saved = useCall("compare.list", {}).data ?? [];
  const remove = useAct("compare.remove");
  if (saved.length === 0) return null;
  const items = saved.map((each) => ({ id: String(each.id), label: each.name, icon: Columns3 }));
  const act = (id: string) => {
    if (id === "forget" && current) return void remove({ id: current.id });
    const chosen = saved.find((each) => String(each.id) === id);
    if (chosen) go({ view: "compare", ids: chosen.articleIds });
  };
  const forget = current ? [{ id: "forget", label: t("forget"), icon: Trash2 }] : [];
  return <MenuButton label={t("savedList")} icon={Bookmark} items={[...items, ...forget]} onAction={act} />;
}

export function SavedList() {
  const { t } = useTranslation("compare");
  const { go } = useNavigate();
  const saved = useCall("compare.list", {}).data ?? [];
  const remove = useAct("compare.remove");
  if (saved.length === 0) return null;
  return (
    <section className={css.savedList}>
      <h3>{t("savedList")}</h3>
      <ul aria-label={t("savedList")}>
        {saved.map((each) => (
          <li key={each.id}>
            <button type="button" onClick={() => go({ view: "compare", ids: each.articleIds })}>
              <Bdi>{each.name}</Bdi>
              <span>{t("articles", { count: each.articleIds.length })}</span>
            </button>
            <IconButton icon={Trash2} label={t("forgetNamed", { name: each.name })} onPress={() => void remove({ id: each.id })} />
          </li>
        ))}
      </ul>
    </section>
  );
}

interface SaveProps {
  readonly ids: readonly ArticleId[];
  readonly current: SavedComparison | undefined;
  readonly suggestion: string;
}

export function SaveButton({ ids, current, suggestion }: SaveProps) {
  const { t } = useTranslation("compare");
  const save = useAct("compare.save");
  const [isOpen, setOpen] = useState(false);
  const [name, setName] = useState("");
  const open = () => {
    setName(current?.name ?? suggestion);
    setOpen(true);
  };
  const keep = async () => {
    if (name.trim() === "") return;
    const saved = await save({ id: current?.id ?? null, name: name.trim().slice(0, 200), articleIds: [...ids] });
    if (saved) setOpen(false);
  };
  const actions = (
    <>
      <Button onPress={() => setOpen(false)}>{t("cancel")}</Button>
      <Button variant="primary" isDisabled={name.trim() === ""} onPress={() => void keep()}>
        {t("keep")}
      </Button>
    </>
  );
  return (
    <>
      <Button variant={current ? "plain" : "primary"} icon={Bookmark} onPress={open}>
        {current ? t("rename") : t("save")}
      </Button>
      <Dialog title={t("saveTitle")} isOpen={isOpen} onClose={() => setOpen(false)} actions={actions}>
        <TextField label={t("name")} value={name} onChange={setName} onSubmit={() => void keep()} autoFocus />
      </Dialog>
    </>
  );
}
