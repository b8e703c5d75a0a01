import type { StructureType, TargetLevel } from '../../../domain/campaign/campaign';
import { folded } from '../../../domain/text/french';

const LEVELS: readonly (readonly [RegExp, TargetLevel])[] = [
	[/^(?:hors (?:d un )?qpv|commune hors qpv|hors quartiers?(?: prioritaires?)?)$/, 'hors-qpv'],
	[/^(?:communes?|villes?|communal|municipalite|com)$/, 'commune'],
	[/^(?:qpv|qp|quartiers?(?: prioritaires?)?(?: de la (?:politique de la )?ville)?|quartier qpv)$/, 'qpv'],
	[
		/^(?:epci|intercommunalites?|interco|intercommunal|communaute(?: de communes| d agglomeration)?|agglomeration|agglo|metropole)$/,
		'epci'
	],
	[/^(?:departements?|departemental|dept?|dpt)$/, 'departement']
];

/** A level as the template writes it, from the words that people use; as it stands where it is none of them. */
export const levelText = (text: string): string =>
	LEVELS.find(([pattern]) => pattern.test(folded(text)))?.[1] ?? text;

const TYPES: readonly (readonly [RegExp, StructureType])[] = [
	[
		/\b(?:ccas|cias|mairie|ville|commune|communaute|metropole|agglomeration|departement|conseil departemental|epci|cc|ca|syndicat)\b/,
		'collectivité'
	],
	[
		/\b(?:chu|ch|hopital|hopitaux|hospices|centre hospitalier|clinique|ehpad|etablissement de sante)\b/,
		'établissement de santé'
	],
	[
		/\b(?:msp|cpts|mds|esp|maison de sante|centre de sante|communaute professionnelle|exercice coordonne)\b/,
		"structure d'exercice coordonné"
	],
	[/\b(?:association|asso|associatif|ades|fondation|mutualite|loi 1901|croix rouge)\b/, 'association']
];

const typeIn = (text: string): StructureType | undefined =>
	TYPES.find(([pattern]) => pattern.test(folded(text)))?.[1];

/** The type that a word of a list stands for (`CCAS`, `MSP`, `asso`); `undefined` where it is none. */
export const structureTypeText = (text: string): string => typeIn(text) ?? text;

/** The type of a structure where the list does not give it: by its name, else `autre`. */
export const structureTypeOf = (structure: string): StructureType => typeIn(structure) ?? 'autre';
