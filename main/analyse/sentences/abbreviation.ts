/** Words that carry a full stop without ending a sentence, by what may follow them. */

export interface Abbreviations {
  /** Stand before a name or a phrase and never end a sentence: "Dr.", "e.g.". */
  readonly leading: ReadonlySet<string>;
  /** Shortened only before a figure, else a word or an end of their own: "no. 5". */
  readonly beforeFigure: ReadonlySet<string>;
  /** May end a sentence: "Co.", "etc."; they do where the next word can only begin one. */
  readonly trailing: ReadonlySet<string>;
}

type Lists = { readonly leading?: string; readonly beforeFigure?: string; readonly trailing?: string };

/** In use in every language of the press. */
const everywhere: Lists = {
  leading:
    "dr prof mr mrs ms mme st mt hr sr sra fr rev gen col cpt capt lt sgt cmdr maj adm gov sen rep hon pres ing e.g i.e vs cf viz ca",
  beforeFigure: "no nos nr n° nº p pp art fig vol vols sec ch chap par tel ext eq ed op ver rs kap abs str",
  trailing: "co inc ltd corp llc plc bros etc jr u.s u.k u.n e.u u.s.a d.c p.o ph.d a.m p.m jan feb apr jun jul aug sep sept oct nov dec",
};

const byLanguage: Readonly<Record<string, Lists>> = {
  en: {
    leading:
      "messrs mmes supt det insp ofc sr atty hrh amb asst assoc vice ald sens reps gens profs drs univ dept al ave blvd rd approx f.e btw",
    beforeFigure: "mar mon tue tues wed thu thur thurs fri sect para ver rm apt",
    trailing: "est esq dept min max misc ind wash calif conn mass mich minn tenn tex penn okla ariz colo md va mfg assn intl",
  },
  fr: {
    leading: "m mm mlle mlles mgr me maître vve cie p.ex c.-à-d env gal cdt cne adj av bd boul fg ste",
    beforeFigure: "janv févr mars avr juil févr n° éd chap",
    trailing: "etc juil sept s.a s.a.r.l",
  },
  de: {
    leading:
      "z.b d.h u.a z.t z.zt i.d.r o.ä u.ä bzw ggf evtl inkl exkl zzgl vgl sog st hl frl kath ev evang dipl mag med jur phil rer nat hon abt allg bes betr bez geb gest gegr gen hrsg insb jh kfm lt max min mio mrd nördl südl östl westl röm staatl städt urspr usf vermutl vorm wiss zit s sen jun bspw",
    beforeFigure: "abb abs anm aufl bd bde bl nr jg tab ziff str",
    trailing: "usw etc co mio mrd uvm tsd jan feb mär apr jun jul aug sept okt nov dez ua",
  },
  es: {
    leading:
      "sr sra srta sres d dña don lic ing arq abog pdte dir gral cnel cap tte sto sta ntra excmo ilmo admón avda av pza p.ej ee cra dpto",
    beforeFigure: "núm pág págs párr párrf cap mar lun mié jue vie sáb dom no tel",
    trailing: "etc cía ee.uu uu ene abr ago dic s.a s.l km hs hrs min",
  },
  it: {
    leading:
      "sig sigg sig.ra sig.na dott dott.ssa prof.ssa avv ing arch geom rag on sen dir amm psicol mons cav comm gen col cap ten mar s ss spett egr gent es ad",
    beforeFigure: "pag pagg cap mar lun mer gio ven sab dom tel",
    trailing: "ecc etc gen giu lug ago set ott dic s.p.a s.r.l",
  },
  pt: {
    leading: "sr sra srs dr dra exmo eng arq gal cel cap prof profa d p.ex",
    beforeFigure: "nº pág págs art",
    trailing: "etc ltda cia s.a jan fev abr mai ago set out dez",
  },
  nl: {
    leading: "dhr mevr mw drs ir mr ing bijv bv o.a d.w.z nl m.n jl resp zgn aanw",
    beforeFigure: "nr blz pag art jrg",
    trailing: "enz etc mln mld",
  },
  da: {
    leading: "hr fr frk skt kgl bl.a f.eks d.v.s dvs ca jf mht evt pga",
    beforeFigure: "nr s kap stk",
    trailing: "osv mv mio mia m.m m.v",
  },
  sv: { leading: "hr fr t.ex bl.a d.v.s dvs s.k ca jfr", beforeFigure: "nr s kap", trailing: "osv m.m m.fl milj" },
  pl: {
    leading: "p pan prof dr inż mgr ks św ul al gen płk np tzn tj im red m.in",
    beforeFigure: "nr str art ust poz",
    trailing: "itd itp in r w zł tys mln mld godz",
  },
  cs: { leading: "p pí prof dr ing mgr sv tj tzn např mj tzv gen plk", beforeFigure: "č str čl odst", trailing: "atd apod tis mil mld" },
  ru: {
    leading: "им ул пл пр просп пер д проф акад доц ген полк тов гр г-н г-жа т.е т.н напр см пгт кв стр св о оз р",
    beforeFigure: "рис табл гл п ст н тел вып",
    trailing: "г гг др пр т.д т.п т.к т.ч тыс млн млрд руб долл дол коп куб кв м км в вв у.е н.э",
  },
  uk: {
    leading: "м вул пл просп проф акад доц ген ім о р див напр т.зв",
    beforeFigure: "рис табл п ст",
    trailing: "ін т.д т.п тис млн млрд грн рр",
  },
  bg: {
    leading: "ул пл бул проф акад доц ген св др инж т.нар т.е напр вкл",
    beforeFigure: "фиг табл чл ал",
    trailing: "г т.г т.н и.т.н хил млн млрд лв вкл",
  },
  kk: { leading: "т.е мыс проф акад б.з.б", beforeFigure: "", trailing: "т.б т.с.с ж млн млрд" },
  ar: { leading: "د أ م", beforeFigure: "", trailing: "ق.م" },
};

const merged = new Map<string, Abbreviations>();

/** @param language ISO 639-1; of a language without lists of its own, what is in use everywhere. */
export function abbreviationsOf(language: string): Abbreviations {
  const known = merged.get(language);
  if (known) return known;
  const own = byLanguage[language] ?? {};
  const join = (kind: keyof Lists) => new Set(`${everywhere[kind] ?? ""} ${own[kind] ?? ""}`.split(" ").filter((word) => word !== ""));
  const lists = { leading: join("leading"), beforeFigure: join("beforeFigure"), trailing: join("trailing") };
  merged.set(language, lists);
  return lists;
}
