/** What spreadsheets write in a cell whose formula failed, in English and in French. */
const CELL_ERROR =
	/^#(?:REF!|DIV\/0!|N\/A|VALUE!|VALEUR!|NAME\?|NOM\?|NUM!|NOMBRE!|NULL!|NUL!|SPILL!|PROPAGATION!|CALC!|FIELD!|BLOCKED!|CONNECT!|BUSY!|GETTING_DATA|UNKNOWN!)$/i;

export const isCellError = (text: string): boolean => CELL_ERROR.test(text);

export const CELL_IN_ERROR =
	'Cette cellule est en erreur dans le tableur\u202F: corrigez sa formule, ou écrivez la valeur.';
