/** One tag: its name and place in the tree, its colour, what it stands for, and what can be done with it. */
import { FileText, Merge, Plus, Trash2 } from "lucide-react";
import { type ReactNode, useState } from "react";
import { Label, Radio, RadioGroup } from "react-aria-components";
import { useTranslation } from "react-i18next";
import { type Tag, tagName, tagPath } from "../../shared/domain/tag.ts";
import { useAct } from "../shell/queries.ts";
import { Button } from "../ui/Button.tsx";
import { formatCount } from "../ui/format.ts";
import { Select } from "../ui/Select.tsx";
import { TextField } from "../ui/TextField.tsx";
import { countBelow, joinPath, otherBranches, parentOf, type TagAct, treeLines } from "./state.ts";
import style from "./TagsView.module.css";

interface TagDetailProps {
  readonly tag: Tag;
  readonly tags: readonly Tag[];
  readonly onAct: (act: TagAct, tag: Tag) => void;
}

const colours = [0, 1, 2, 3, 4, 5, 6, 7] as const;
const top = "top";

export function TagDetail({ tag, tags, onAct }: TagDetailProps): ReactNode {
  const { t } = useTranslation("tags");
  const save = useAct("tags.save");
  const parent = parentOf(tag.path);
  const change = (fields: Partial<Pick<Tag, "path" | "colour" | "description">>): void => {
    const { id, path, colour, description } = { ...tag, ...fields };
    if (path !== tag.path || colour !== tag.colour || description !== tag.description) void save({ id, path, colour, description });
  };
  const below = countBelow(tags, tag.path);
  const places = treeLines(otherBranches(tags, tag.path)).map(({ tag: each }) => ({ id: each.path, label: each.path }));
  return (
    <section className={style["detail"]} aria-label={tag.path}>
      <h2 className={style["path"]}>
        <span className={style["dot"]} style={{ background: `var(--tag-${tag.colour})` }} aria-hidden />
        <bdi>{tag.path}</bdi>
      </h2>
      <p className={style["facts"]}>
        {t("articles", { count: tag.articles, formatted: formatCount(tag.articles) })}
        {below === 0 ? "" : ` · ${t("below", { count: below })}`}
      </p>
      <NameField tag={tag} onName={(name) => change({ path: joinPath(parent, name) })} />
      <Select
        label={t("parent")}
        items={[{ id: top, label: t("top") }, ...places]}
        value={parent ?? top}
        onChange={(id) => change({ path: joinPath(id === top ? null : id, tagName(tag.path)) })}
      />
      <RadioGroup
        className={style["colours"] ?? ""}
        orientation="horizontal"
        value={String(tag.colour)}
        onChange={(value) => change({ colour: Number(value) })}
      >
        <Label className={style["label"] ?? ""}>{t("colour")}</Label>
        {colours.map((colour) => (
          <Radio
            key={colour}
            value={String(colour)}
            aria-label={t("colourNumber", { number: colour + 1 })}
            className={style["swatch"] ?? ""}
            style={{ background: `var(--tag-${colour})` }}
          />
        ))}
      </RadioGroup>
      <Description start={tag.description} onKeep={(description) => change({ description })} />
      <div className={style["acts"]}>
        <Button icon={FileText} onPress={() => onAct("show", tag)}>
          {t("show")}
        </Button>
        <Button icon={Plus} onPress={() => onAct("newBelow", tag)}>
          {t("newBelow")}
        </Button>
        <Button icon={Merge} isDisabled={places.length === 0} onPress={() => onAct("merge", tag)}>
          {t("merge")}
        </Button>
        <Button variant="danger" icon={Trash2} onPress={() => onAct("remove", tag)}>
          {t("remove")}
        </Button>
      </div>
    </section>
  );
}

/** Kept with Enter, or when the field is left. */
function NameField({ tag, onName }: { readonly tag: Tag; readonly onName: (name: string) => void }): ReactNode {
  const { t } = useTranslation("tags");
  const [name, setName] = useState(tagName(tag.path));
  const isRight = tagPath.safeParse(name.trim()).success;
  const keep = (): void => {
    if (isRight) onName(name.trim());
  };
  return (
    <div data-tag-name>
      <TextField label={t("name")} value={name} onChange={setName} onSubmit={keep} onLeave={keep} />
      {isRight ? null : <p className={style["rule"]}>{t("rule")}</p>}
    </div>
  );
}

function Description({ start, onKeep }: { readonly start: string; readonly onKeep: (text: string) => void }): ReactNode {
  const { t } = useTranslation("tags");
  const [text, setText] = useState(start);
  return (
    <TextField label={t("description")} value={text} onChange={setText} onLeave={() => onKeep(text.slice(0, 2000))} multiline rows={3} />
  );
}
