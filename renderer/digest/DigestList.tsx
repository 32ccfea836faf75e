/** All digests of the archive, and the dialog that begins a new one. */
import { Newspaper, Plus, Trash2 } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { DigestSource, DigestSummary } from "../../shared/contract/digest.ts";
import { useAct, useCall } from "../shell/queries.ts";
import { useNavigate } from "../shell/route.ts";
import { Bdi } from "../ui/Bdi.tsx";
import { Button } from "../ui/Button.tsx";
import { Dialog } from "../ui/Dialog.tsx";
import { EmptyState } from "../ui/EmptyState.tsx";
import { formatWhen } from "../ui/format.ts";
import { IconButton } from "../ui/IconButton.tsx";
import { Select } from "../ui/Select.tsx";
import { TextField } from "../ui/TextField.tsx";
import { ViewHeader } from "../ui/ViewHeader.tsx";
import css from "./DigestView.module.css";

export function DigestList() {
  const { t } = useTranslation("digest");
  const list = useCall("digests.list", {});
  const [isOpen, setOpen] = useState(false);
  const begin = (
    <Button variant="primary" icon={Plus} onPress={() => setOpen(true)}>
      {t("new")}
    </Button>
  );
  const digests = list.data ?? [];
  const isEmpty = list.data !== undefined && digests.length === 0;
  return (
    <div className={css.view}>
      {isEmpty ? (
        <EmptyState icon={Newspaper} title={t("emptyTitle")} action={begin}>
          {t("empty")}
        </EmptyState>
      ) : (
        <>
          <ViewHeader title={t("title")}>{begin}</ViewHeader>
          <ul className={css.list} aria-label={t("list")}>
            {digests.map((digest) => (
              <DigestRow key={digest.id} digest={digest} />
            ))}
          </ul>
        </>
      )}
      <NewDigest isOpen={isOpen} onClose={() => setOpen(false)} />
    </div>
  );
}

function DigestRow({ digest }: { digest: DigestSummary }) {
  const { t, i18n } = useTranslation("digest");
  const { go } = useNavigate();
  const remove = useAct("digests.remove");
  return (
    <li className={css.row}>
      <button type="button" className={css.rowMain} onClick={() => go({ view: "digests", id: digest.id })}>
        <span className={css.rowName} dir="auto">
          {digest.name}
        </span>
        <span className={css.rowFacts}>
          <Bdi>{t("entries", { count: digest.entries })}</Bdi> · {t("changed", { when: formatWhen(digest.updatedAt, i18n.language) })}
        </span>
      </button>
      <IconButton icon={Trash2} label={t("removeNamed", { name: digest.name })} onPress={() => void remove({ id: digest.id })} />
    </li>
  );
}

function NewDigest({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  const { t } = useTranslation("digest");
  const { go } = useNavigate();
  const create = useAct("digests.create");
  const dossiers = useCall("dossiers.list", {}).data ?? [];
  const [name, setName] = useState(t("defaultName"));
  const [kind, setKind] = useState("empty");
  const [query, setQuery] = useState("");
  const [chosen, setChosen] = useState("");
  const dossier = dossiers.find((each) => String(each.id) === chosen) ?? dossiers[0];

  const make = async () => {
    if (name.trim() === "") return;
    const source: DigestSource =
      kind === "search" ? { kind, query } : kind === "dossier" && dossier ? { kind, id: dossier.id } : { kind: "empty" };
    const made = await create({ name: name.trim().slice(0, 200), source });
    if (!made) return;
    onClose();
    go({ view: "digests", id: made.id });
  };
  const sources = [
    { id: "empty", label: t("sourceEmpty") },
    { id: "search", label: t("sourceSearch") },
    ...(dossiers.length > 0 ? [{ id: "dossier", label: t("sourceDossier") }] : []),
  ];
  const actions = (
    <>
      <Button onPress={onClose}>{t("cancel")}</Button>
      <Button variant="primary" isDisabled={name.trim() === ""} onPress={() => void make()}>
        {t("create")}
      </Button>
    </>
  );
  return (
    <Dialog title={t("new")} isOpen={isOpen} onClose={onClose} actions={actions}>
      <div className={css.form}>
        <TextField label={t("name")} value={name} onChange={setName} onSubmit={() => void make()} autoFocus />
        <Select label={t("source")} items={sources} value={kind} onChange={setKind} />
        {kind === "search" ? <TextField label={t("query")} value={query} onChange={setQuery} onSubmit={() => void make()} /> : null}
        {kind === "dossier" && dossier ? (
          <Select
            label={t("dossier")}
            items={dossiers.map((each) => ({ id: String(each.id), label: each.name }))}
            value={String(dossier.id)}
            onChange={setChosen}
          />
        ) : null}
      </div>
    </Dialog>
  );
}
