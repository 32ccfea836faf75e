import type { table as english } from "../en/table.ts";

export const table: Record<keyof typeof english, string> = {
  title: "Colonnes de {{name}}",
  rows_one: "{{formatted}} ligne.",
  rows_other: "{{formatted}} lignes.",
  hint: "Chaque ligne devient un article ; indiquez ce que contient chaque colonne.",
  alsoFor: "De même pour {{names}}, dont le début est identique.",
  firstRows: "Premières lignes",
  column: "Colonne {{number}}",
  none: "Aucune",
  hasHeader: "La première ligne nomme les colonnes",
  field_headline: "Titre",
  field_body: "Texte",
  field_date: "Date",
  field_outlet: "Média",
  field_byline: "Auteur",
  field_standfirst: "Chapô",
  field_url: "Adresse",
  field_language: "Langue",
  field_rights: "Droits",
  remembered:
    "Retenu dans cette archive pour les tableaux aux mêmes colonnes, y compris ceux des dossiers surveillés et de la ligne de commande.",
  needsText: "Choisissez une colonne pour le titre ou pour le texte.",
  skip_one: "Ignorer ce fichier",
  skip_other: "Ignorer ces fichiers",
  import: "Importer",
  givenUp: "Rien n’a été capturé.",
};
