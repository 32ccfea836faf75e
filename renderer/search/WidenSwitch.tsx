/** What a search also finds: a switch for each kind, written into the query, so that it is kept with it. */
import { EqualApproximately } from "lucide-react";
import { Dialog, DialogTrigger, Popover } from "react-aria-components";
import { useTranslation } from "react-i18next";
import { widenValues } from "../../shared/query/ast.ts";
import { switchWidening } from "../../shared/query/switch-widening.ts";
import { widenedBy } from "../../shared/query/widen.ts";
import { useNavigate } from "../shell/route.ts";
import { Button } from "../ui/Button.tsx";
import { Checkbox } from "../ui/Checkbox.tsx";
import { IconButton } from "../ui/IconButton.tsx";
import overlay from "../ui/overlay.module.css";
import type { Read } from "./read-query.ts";
import css from "./WidenSwitch.module.css";

interface Props {
  readonly query: string;
  readonly read: Read;
  readonly onChange: (query: string) => void;
}

export function WidenSwitch({ query, read, onChange }: Props) {
  const { t } = useTranslation("search");
  const { go } = useNavigate();
  const on = read.ok ? widenedBy(read.value) : [];
  return (
    <DialogTrigger>
      <IconButton icon={EqualApproximately} label={t("widen")} isActive={on.length > 0} isDisabled={!read.ok} onPress={() => undefined} />
      <Popover className={overlay["popover"] ?? ""} placement="bottom end">
        <Dialog className={css.options ?? ""} aria-label={t("widen")}>
          {widenValues.map((what) => (
            <div key={what}>
              <Checkbox value={on.includes(what)} onChange={(isOn) => onChange(switchWidening(query, what, isOn))}>
                {t(`widen_${what}`)}
              </Checkbox>
              <p className={css.hint}>{t(`widenHint_${what}`)}</p>
            </div>
          ))}
          <Button variant="quiet" onPress={() => go({ view: "settings" })}>
            {t("widenSets")}
          </Button>
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
