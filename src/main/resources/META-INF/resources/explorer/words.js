// The words of the page in both languages.

const WORDS = {
  en: {
    read: "Read", find: "Find", compare: "Compare", skip: "Skip to the content", views: "Views", language: "Language", key: "Key", keyHint: "Needed to write where the service has keys",
    readTitle: "Read an article", paste: "Text of an article", publishedAt: "Published on", readIt: "Read it", drop: "or drop an HTML or text file here, or choose one", stored: "or open a kept article",
    reading: "Reading…", figures: "figures", noFigures: "No figure was found. Try a text in French or English that states one.", cards: "The figures", text: "The text",
    value: "value", counted: "counted", about: "about", change: "change", where: "where", when: "when", who: "who", modality: "how sure", part: "part of", rules: "rules", status: "status", unit: "unit", series: "in other articles",
    confirm: "Confirm", reject: "Reject", correct: "Correct", save: "Save", cancel: "Cancel", note: "Note", number: "Number", saved: "Saved.", add: "Add a figure",
    findTitle: "Find figures", search: "Words of the sentence", go: "Search", found: "found", nothing: "Nothing was found. Try fewer words, or take a filter away.", link: "Link to this search", curl: "curl", feed: "Atom feed", more: "More",
    kind: "Kind", concept: "Concept", place: "Place", speaker: "Speaker", outlet: "Outlet", unitFacet: "Unit",
    words: "Words of the text", notInText: "These words are not in the text, or are a figure already.",
    pick: "Compare", pickedTitle: "Your figures", picked: "Figures beside one another", pickHint: "Press Compare at figures in Read or Find to put them beside one another.", pickMore: "Choose one more to compare.", comparePicked: "Compare these", clear: "Take all away", takeAway: "Take away", mixedUnits: "These figures have different units, so they have no common scale.", table: "The figures as a table", unrelated: "not known to be one figure",
    compareTitle: "Compare a figure across articles", conflicts: "Conflicts", latest: "Series", noSeries: "No figure stands in two articles yet. Keep articles about one event, and their figures meet here.", noConflicts: "No articles contradict each other.",
    article: "article", articles: "articles", origins: "origins", origin: "origin", conflict: "conflict", point: "Figure", asOf: "As of", relations: "Relations", source: "Source", svg: "Download SVG", png: "Download PNG", print: "Print", chart: "Intervals over time",
    same: "same", update: "update", revision: "revision", kept: "Keep it", keptNow: "It is kept.", loading: "Loading…", untitled: "Untitled", since: "since", failed: "That did not work", of: "of", from: "from", to: "to", theFirst: "the first",
    codes: {
      exact: "exactly", about: "about", more: "more than", less: "less than", atLeast: "at least", atMost: "at most", between: "between", vague: "vague",
      asserted: "asserted", planned: "planned", possible: "possible", negated: "negated", increase: "increase", decrease: "decrease", by: "by", from: "from", to: "to",
      read: "read", confirmed: "confirmed", corrected: "corrected", rejected: "rejected", added: "added",
    },
    kinds: { count: "count", money: "money", percentage: "percentage", measure: "measure", duration: "duration", age: "age", multiple: "multiple", index: "index", ordinal: "ordinal", date: "date" },
  },
  fr: {
    read: "Lire", find: "Chercher", compare: "Comparer", skip: "Aller au contenu", views: "Vues", language: "Langue", key: "Clé", keyHint: "Nécessaire pour écrire si le service a des clés",
    readTitle: "Lire un article", paste: "Texte d’un article", publishedAt: "Publié le", readIt: "Lire", drop: "ou déposez ici un fichier HTML ou texte, ou choisissez-en un", stored: "ou ouvrez un article conservé",
    reading: "Lecture…", figures: "chiffres", noFigures: "Aucun chiffre trouvé. Essayez un texte en français ou en anglais qui en énonce un.", cards: "Les chiffres", text: "Le texte",
    value: "valeur", counted: "compté", about: "à propos de", change: "évolution", where: "où", when: "quand", who: "qui", modality: "certitude", part: "partie de", rules: "règles", status: "statut", unit: "unité", series: "dans d’autres articles",
    confirm: "Confirmer", reject: "Rejeter", correct: "Corriger", save: "Enregistrer", cancel: "Annuler", note: "Note", number: "Nombre", saved: "Enregistré.", add: "Ajouter un chiffre",
    findTitle: "Chercher des chiffres", search: "Mots de la phrase", go: "Chercher", found: "trouvés", nothing: "Rien trouvé. Essayez moins de mots, ou retirez un filtre.", link: "Lien vers cette recherche", curl: "curl", feed: "Flux Atom", more: "Suite",
    kind: "Genre", concept: "Concept", place: "Lieu", speaker: "Source", outlet: "Média", unitFacet: "Unité",
    words: "Mots du texte", notInText: "Ces mots ne sont pas dans le texte, ou sont déjà un chiffre.",
    pick: "Comparer", pickedTitle: "Vos chiffres", picked: "Chiffres côte à côte", pickHint: "Appuyez sur Comparer près des chiffres dans Lire ou Chercher pour les mettre côte à côte.", pickMore: "Choisissez-en encore un.", comparePicked: "Comparer ceux-ci", clear: "Tout retirer", takeAway: "Retirer", mixedUnits: "Ces chiffres ont des unités différentes : ils n’ont pas d’échelle commune.", table: "Les chiffres en tableau", unrelated: "pas connus comme un même chiffre",
    compareTitle: "Comparer un chiffre entre articles", conflicts: "Contradictions", latest: "Séries", noSeries: "Aucun chiffre ne figure encore dans deux articles. Conservez des articles sur un même événement : leurs chiffres se rencontrent ici.", noConflicts: "Aucun article n’en contredit un autre.",
    article: "article", articles: "articles", origins: "origines", origin: "origine", conflict: "contradiction", point: "Chiffre", asOf: "Au", relations: "Relations", source: "Source", svg: "Télécharger en SVG", png: "Télécharger en PNG", print: "Imprimer", chart: "Intervalles dans le temps",
    same: "identique", update: "mise à jour", revision: "révision", kept: "Conserver", keptNow: "Conservé.", loading: "Chargement…", untitled: "Sans titre", since: "depuis", failed: "Cela n’a pas marché", of: "sur", from: "de", to: "à", theFirst: "les premiers",
    codes: {
      exact: "exactement", about: "environ", more: "plus de", less: "moins de", atLeast: "au moins", atMost: "au plus", between: "entre", vague: "vague",
      asserted: "affirmé", planned: "prévu", possible: "possible", negated: "nié", increase: "hausse", decrease: "baisse", by: "de tant", from: "depuis", to: "jusqu’à",
      read: "lu", confirmed: "confirmé", corrected: "corrigé", rejected: "rejeté", added: "ajouté",
    },
    kinds: { count: "décompte", money: "argent", percentage: "pourcentage", measure: "mesure", duration: "durée", age: "âge", multiple: "multiple", index: "indice", ordinal: "ordinal", date: "date" },
  },
};

const CHOSEN = "article-facts-language";
export const LANGUAGES = ["fr", "en"];

export function language() {
  const chosen = localStorage.getItem(CHOSEN);
  if (LANGUAGES.includes(chosen)) return chosen;
  const wanted = (navigator.languages ?? [navigator.language]).map(tag => tag.slice(0, 2));
  return wanted.find(tag => LANGUAGES.includes(tag)) ?? "en";
}

export function choose(tag) {
  localStorage.setItem(CHOSEN, tag);
}

/** The words in the chosen language. */
export function t(name) {
  return WORDS[language()][name] ?? name;
}

export function kindName(kind) {
  return WORDS[language()].kinds[kind] ?? kind;
}

/** A value of an enumeration of the API, in words. */
export function code(value) {
  return WORDS[language()].codes[value] ?? value;
}

export function number(value) {
  return new Intl.NumberFormat(language(), { maximumFractionDigits: 6 }).format(value);
}
