/** An outlet's cleaning rules: what each says, when and in which article it was made; each can be revoked and put in force again. */
import { useTranslation } from "react-i18next";
import type { ListedRule } from "../../shared/contract/rules.ts";
import type { ArticleId } from "../../shared/domain/ids.ts";
import type { Outlet } from "../../shared/domain/outlet.ts";
import { useArticleActs } from "../shell/acts.tsx";
import { useAct, useCall } from "../shell/queries.ts";
import { Button } from "../ui/Button.tsx";
import { Dialog } from "../ui/Dialog.tsx";
import { formatWhen } from "../ui/format.ts";
import css from "./cleaning.module.css";

interface Props {
  readonly outlet: Outlet;
  /** The article that a rule is put in force from again. */
  readonly articleId: ArticleId;
  readonly onClose: () => void;
}

export function Rules({ outlet, articleId, onClose }: Props) {
  const { t, i18n } = useTranslation("reader");
  const rules = useCall("rules.list", { outletId: outlet.id }).data ?? [];
  const revoke = useAct("rules.revoke");
  const save = useAct("rules.save");
  const acts = useArticleActs();
  const turn = async (rule: ListedRule): Promise<void> => {
    const { action, fits, text } = rule;
    if (rule.revokedAt === null) await revoke({ id: rule.id });
    else await save({ outletId: outlet.id, articleId, action, fits, text });
  };
  return (
    <Dialog
      title={t("rulesOf", { outlet: outlet.name })}
      isOpen
      onClose={onClose}
      actions={
        <>
          {rules.length === 0 ? null : (
            <Button
              onPress={() => {
                acts.cleanAgain({ kind: "outlet", outletId: outlet.id });
                onClose();
              }}
            >
              {t("cleanOutletAgain")}
            </Button>
          )}
          <Button onPress={onClose}>{t("close")}</Button>
        </>
      }
    >
      <p className={css.hint}>{t(rules.length === 0 ? "noRules" : "rulesHint")}</p>
      <ul className={css.rules}>
        {rules.map((rule) => (
          <li key={rule.id} data-revoked={rule.revokedAt === null ? undefined : true}>
            <div>
              <p>
                {t(`rule_${rule.action}_${rule.fits}`)} <q dir="auto">{rule.text}</q>
              </p>
              <small>
                {formatWhen(rule.madeAt, i18n.language)}
                {rule.headline === null ? null : (
                  <>
                    {" · "}
                    <bdi>{rule.headline}</bdi>
                  </>
                )}
              </small>
            </div>
            <Button onPress={() => void turn(rule)}>{t(rule.revokedAt === null ? "revoke" : "applyAgain")}</Button>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
