import type { BaseLevel, Level } from '../../domain/territory/atlas';
import type { ExportTable } from '../tables/export-table';
import { fileName } from '../files/file-name';
import type { Provenance } from '../tables/provenance';
import type { WordText } from '../word/document';

/** What a page gives to the download menu; made only when a file is asked for. */
export interface ExportSource {
	readonly level: Level;
	/** Of one territory. */
	readonly code?: string;
	/** `couverture`, `fiche`… : part of the names of files. */
	readonly subject: string;
	readonly provenance: Provenance;
	/** The first is the one that CSV and the clipboard take. */
	readonly tables: readonly ExportTable[];
	/** Rows with a contour: the GeoJSON. */
	readonly shapes?: {
		readonly table: ExportTable;
		readonly contours: readonly string[];
		readonly level: BaseLevel;
		readonly positions: readonly (number | readonly number[])[];
	};
	/** The map as the text of an SVG, and its text alternative. */
	readonly picture?: { readonly svg: (width: number) => string; readonly alternative: string };
	/** The map and another one beside it, which files of pictures have in its place; `variant`: part of their names. */
	readonly pair?: { readonly svg: () => string; readonly variant: string };
	/** The Word document; its picture is that of the map. */
	readonly document?: WordText;
}

export const EXPORT_FORMATS = [
	'xlsx',
	'docx',
	'csv',
	'csv-plain',
	'geojson',
	'png',
	'svg',
	'copy-picture',
	'copy-table'
] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

export const FORMAT_WORDS: Readonly<Record<ExportFormat, { readonly label: string; readonly what: string }>> =
	{
		xlsx: { label: 'Tableur (XLSX)', what: 'feuilles de chiffres, méthode et sources' },
		docx: {
			label: 'Document Word (DOCX)',
			what: 'diagnostic d’un CLS\u202F: les parties choisies sous la fiche'
		},
		csv: { label: 'CSV pour Excel', what: 'point-virgule, virgule décimale' },
		'csv-plain': {
			label: 'CSV pour programmes',
			what: 'virgule, point décimal, codes expliqués par le schéma (page Données)'
		},
		geojson: { label: 'GeoJSON', what: 'contours et chiffres, pour un SIG' },
		png: { label: 'Carte en image (PNG)', what: 'à la résolution de l’impression' },
		svg: { label: 'Carte vectorielle (SVG)', what: 'titre, légende, échelle et sources compris' },
		'copy-picture': { label: 'Copier l’image', what: 'la carte, à coller dans un document' },
		'copy-table': {
			label: 'Copier le tableau',
			what: 'cinq colonnes, à coller dans un document ou un tableur'
		}
	};

/** Formats that are the picture of the map. */
export const isPicture = (format: ExportFormat): boolean =>
	format === 'png' || format === 'svg' || format === 'copy-picture';

/** The formats that a page offers: no picture of the map while its contours are missing. */
export function formatsOf(has: { picture: boolean; dossier: boolean; shapes: boolean }): ExportFormat[] {
	return EXPORT_FORMATS.filter((format) => {
		if (format === 'docx') return has.dossier;
		if (format === 'geojson') return has.shapes;
		return has.picture || !isPicture(format);
	});
}

/** `maillage_epci-200071751_couverture_2025-12_demonstration.xlsx` */
export function nameOfFile(source: ExportSource, extension: string, variant?: string): string {
	const { level, code, subject, provenance } = source;
	// The code of a perimeter lists its members: its name is enough.
	const short = level === 'perimetre' ? code?.split('~')[0] : code;
	return fileName({
		level,
		...(short !== undefined && short !== '' && { code: short }),
		subject,
		campaign: provenance.campaign,
		filtered: provenance.filter !== undefined,
		...(variant !== undefined && { variant }),
		extension
	});
}
