/** What spreadsheets write in a cell whose formula failed, in English and in French; LibreOffice puts a space, or writes `Err :502`. */
const CELL_ERROR =
	/^(?:#(?:REF|DIV\/0|VALUE|VALEUR|NUM|NOMBRE|NULL|NUL|SPILL|PROPAGATION|CALC|FIELD|BLOCKED|CONNECT|BUSY|UNKNOWN)\s?!|#(?:NAME|NOM)\s?\?|#N\/[AD]|#GETTING_DATA|Err\s?:\s?\d{3})$/i;

/** What is said in place of a value that a spreadsheet never computed. */
export const NEVER_COMPUTED = 'formule sans résultat enregistré';

export const isCellError = (text: string): boolean => text === NEVER_COMPUTED || CELL_ERROR.test(text);

export const CELL_IN_ERROR =
	'Cette cellule est en erreur dans le tableur\u202F: corrigez sa formule, ou écrivez la valeur.';
