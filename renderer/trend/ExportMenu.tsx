/** The plot as a table or a picture; both carry what was asked, when, and of which state of the archive. */
import { Download, FileSpreadsheet, FileText, Image, PenTool } from "lucide-react";
import type { RefObject } from "react";
import { useTranslation } from "react-i18next";
import type { Trend } from "../../shared/contract/counts.ts";
import { sayCitation } from "../../shared/query/cite.ts";
import { useAct } from "../shell/queries.ts";
import { useToast } from "../shell/toast.tsx";
import { MenuButton } from "../ui/MenuButton.tsx";
import { toPng, toSvg } from "./picture.ts";
import { trendSheets } from "./sheets.ts";

interface Props {
  readonly trend: Trend | undefined;
  readonly names: readonly string[];
  readonly isShare: boolean;
  readonly drawing: RefObject<SVGSVGElement | null>;
}

export function ExportMenu({ trend, names, isShare, drawing }: Props) {
  const { t, i18n } = useTranslation("trend");
  const language = i18n.language === "fr" ? "fr" : "en";
  const toast = useToast();
  const saveSheets = useAct("insight.saveSheets");
  const savePicture = useAct("insight.savePicture");
  const reveal = useAct("app.reveal");
  const cited = trend?.queries.flatMap((each) => (each.kind === "counted" ? [each.cited] : [])) ?? [];
  const isEmpty = trend === undefined || trend.periods.length === 0;
  const write = async (format: string): Promise<{ path: string } | null | undefined> => {
    if (isEmpty) return null;
    const name = t("fileName", { query: cited.map((each) => each.query).join(", ") }).trim();
    if (format === "csv" || format === "xlsx") {
      const words = {
        values: t("fileName", { query: "" }).trim(),
        taken: t("sheetTaken"),
        from: t("columnFrom"),
        to: t("columnTo"),
        hits: (line: string) => t("columnHits", { name: line }),
        collected: (line: string) => t("columnCollected", { name: line }),
        share: (line: string) => t("columnShare", { name: line }),
      };
      return saveSheets({ name: name.slice(0, 200), format, sheets: trendSheets(trend, names, words, language) });
    }
    if (drawing.current === null) return null;
    const captions = [t(isShare ? "captionShare" : "captionCount"), ...cited.map((each) => sayCitation(each, language))];
    const svg = toSvg(drawing.current, captions);
    const picture = format === "svg" ? ({ format, data: svg } as const) : ({ format: "png", data: await toPng(svg) } as const);
    return savePicture({ name: name.slice(0, 200), ...picture });
  };
  const act = async (format: string): Promise<void> => {
    const made = await write(format);
    if (made) toast(t("exported", made), { label: t("reveal"), onPress: () => void reveal(made) });
  };
  const items = [
    { id: "csv", label: t("asCsv"), icon: FileText },
    { id: "xlsx", label: t("asXlsx"), icon: FileSpreadsheet },
    { id: "svg", label: t("asSvg"), icon: PenTool },
    { id: "png", label: t("asPng"), icon: Image },
  ];
  return <MenuButton label={t("export")} icon={Download} items={items} isDisabled={isEmpty} onAction={(id) => void act(id)} />;
}
