import { hasWorkers, NO_BACKGROUND } from '../../data/files/background';
import { ScenarioFault } from '../../domain/scenario/search/answer';
import { ImpossibleQuestion } from '../../domain/scenario/question';

const FAULT =
	'La réponse trouvée ne résiste pas à sa vérification\u202F: aucune n’est donnée. C’est un défaut du programme, à signaler\u202F; votre scénario est intact.';
const UNEXPECTED =
	'Le calcul s’est arrêté sur une erreur inattendue\u202F: votre scénario est intact. Rechargez la page, puis recommencez.';

/** Said where a worker does not even load. */
export const NOT_LOADED =
	'Le calcul n’a pas pu être chargé. Vérifiez la connexion, puis recommencez\u202F; votre scénario est intact.';

/** Why no question can be answered in this browser; `undefined` where it can. */
export const unable = (): string | undefined =>
	hasWorkers()
		? undefined
		: `${NO_BACKGROUND}\u202F: rien ne peut y être proposé ni prouvé. Vos propres postes s’y comptent.`;

/** What a failure of a question is on the screen. */
export function failureWords(error: unknown): string {
	if (error instanceof ImpossibleQuestion) return error.message;
	console.error(error);
	return error instanceof ScenarioFault ? FAULT : UNEXPECTED;
}
