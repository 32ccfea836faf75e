/** What columns are called, in English, French, German and Spanish. */
import type { TableField } from "../../../shared/domain/column-mapping.ts";

const names: Readonly<Record<TableField, string>> = {
  headline: "headline|title|heading|subject|titre|intitule|titel|uberschrift|schlagzeile|titular|titulo|encabezado",
  standfirst: "standfirst|subtitle|subheadline|lead|lede|teaser|chapo|chapeau|sous titre|vorspann|untertitel|entradilla|subtitulo|bajada",
  body: "body|text|content|full text|fulltext|article|article body|story|texte|texte integral|corps|contenu|inhalt|volltext|artikel|artikeltext|cuerpo|texto|texto completo|contenido|articulo|description|abstract|summary|resume|zusammenfassung|resumen",
  byline:
    "byline|author|authors|writer|journalist|by|creator|auteur|auteurs|journaliste|signature|autor|autoren|verfasser|journalistin|autora|autores|periodista|firma",
  date: "date|published|publication date|publish date|published at|pubdate|pub date|date published|datetime|day|created at|timestamp|date de publication|parution|date de parution|datum|erscheinungsdatum|veroffentlicht|veroffentlichungsdatum|fecha|fecha de publicacion|publicado",
  outlet:
    "outlet|source|source name|publication|publisher|newspaper|paper|media|medium|journal|site|site name|titre de presse|media source|support|editeur|quelle|zeitung|verlag|herausgeber|medio|periodico|diario|fuente|editorial",
  url: "url|link|uri|web address|address|permalink|canonical|href|lien|adresse|adresse web|webadresse|enlace|direccion",
  language: "language|lang|locale|langue|sprache|idioma|lengua",
  rights: "rights|copyright|license|licence|droits|rechte|lizenz|derechos|licencia",
};

const fields = Object.entries(names).map(([field, words]) => ({ field, words: words.split("|") }));

/** Lower case, without accents; points, underscores and capitals inside a name part its words. */
export function plainName(name: string): string {
  return name
    .replace(/(\p{Ll})(\p{Lu})/gu, "$1 $2")
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

/** How well a column's name tells a field: 0 not at all, 3 exactly and with the first of its words, less the later the word. */
export function nameScore(name: string, field: TableField): number {
  const plain = plainName(name).replace(/ (?:name|nom|nombre)$/, "");
  const words = fields.find((each) => each.field === field)?.words ?? [];
  const exact = words.indexOf(plain);
  if (exact >= 0) return 3 - exact / words.length;
  const last = plain.split(" ").at(-1) ?? "";
  const inside = words.indexOf(last);
  return plain.includes(" ") && inside >= 0 ? 1.5 - inside / words.length / 2 : 0;
}
