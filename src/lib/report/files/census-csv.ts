import type { KnownStructure } from '../../domain/census/census';
import { positionOf, type Atlas } from '../../domain/territory/atlas';
import type { ExportValue } from '../tables/export-table';
import { plainCsv } from './plain-csv';

/** Columns of the census in the order of its schema, `data/schema/recensement.json`. */
export const CENSUS_COLUMNS = [
	'structure',
	'type',
	'commune',
	'code_insee',
	'interventions',
	'etp',
	'mediateurs',
	'annee',
	'financeur_ars',
	'source_url',
	'lu'
] as const;

/** The published census as the file that it was made from, with the codes of the year shown. */
export function censusCsv({ territories: { commune } }: Atlas, census: readonly KnownStructure[]): string {
	const nameOf = (code: string) => commune.names[positionOf(commune, code) ?? -1];
	return plainCsv(
		CENSUS_COLUMNS,
		census.map((one): ExportValue[] => [
			one.name,
			one.type,
			nameOf(one.commune),
			one.commune,
			one.works.map(({ level, code }) => `${level}:${code}`).join(' '),
			one.fte,
			one.mediators,
			one.year ?? 'n.d.',
			one.fundedByArs,
			one.source,
			one.reading
		])
	);
}
