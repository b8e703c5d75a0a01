import { KnownPlaces, type PlaceLists } from '../../../domain/territory/typed/known-places';
import { Choices } from '../choices';
import type { NamedReading } from '../source/source';
import { sheetsRead } from '../rows/sheet-rows';
import { readSource } from '../source/read-source';
import type { ReadSheet } from '../table/sheet-kind';
import { understand, type Understood } from '../understand';
import type {
	ListFile,
	ListsSetting,
	ReadFile,
	ReadingProgress,
	SheetLine,
	UnderstandingProgress
} from './lists-messages';

/** As the account counts them: the rows of a header are none. */
const rowsIn = ({ sheet, tables, outside }: ReadSheet): number =>
	tables.length === 0
		? sheet.rows.length
		: tables.reduce((sum, { rows, setAside }) => sum + rows.length + setAside.length, outside.length);

const lineOf = (read: ReadSheet): SheetLine => {
	const {
		sheet: { sheet, hidden },
		kind,
		ticked,
		why,
		tables
	} = read;
	return {
		sheet,
		kind,
		hidden,
		ticked,
		why,
		rows: rowsIn(read),
		readable: tables.length > 0
	};
};

/** Lists that are read once, and understood as often as something is answered. */
export class ListsReading {
	readonly #readings = new Map<string, NamedReading>();
	#places: { readonly of: PlaceLists; readonly known: KnownPlaces } | undefined;

	/** Reads files one after the other, each announced before it is begun; one of the same name is replaced. */
	async read(files: readonly ListFile[], progress: (said: ReadingProgress) => void): Promise<ReadFile[]> {
		const read: ReadFile[] = [];
		for (const [at, { bytes, file }] of files.entries()) {
			progress({ kind: 'reading', file, at, of: files.length });
			const reading = await readSource(bytes, file);
			this.#readings.set(file, { file, reading });
			read.push({
				file,
				sheets: sheetsRead(reading.sheets).map(lineOf),
				said: reading.said,
				...(reading.refused !== undefined && { refused: reading.refused })
			});
		}
		return read;
	}

	forget(file: string): void {
		this.#readings.delete(file);
	}

	/** What they say, all together; a file that is refused has been told of already. */
	understand(
		{ lists, month, choices, previous }: ListsSetting,
		progress: (said: UnderstandingProgress) => void = () => undefined
	): Understood {
		const { region, cog } = lists;
		if (this.#places?.of.region !== region || this.#places.of.cog !== cog)
			this.#places = { of: lists, known: new KnownPlaces(lists) };
		const readings = [...this.#readings.values()].filter(({ reading }) => reading.refused === undefined);
		return understand(readings, {
			places: this.#places.known,
			month,
			choices: new Choices(choices),
			progress: (share) => progress({ kind: 'understanding', share }),
			...(previous && { previous })
		});
	}
}
