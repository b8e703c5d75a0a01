/** Outline icons on a 24-unit square, drawn with `currentColor`. */
export const ICONS = {
	search: 'M11 4a7 7 0 1 0 0 14 7 7 0 0 0 0-14Zm5 12 4.5 4.5',
	close: 'M6 6l12 12M18 6 6 18',
	plus: 'M12 5v14M5 12h14',
	minus: 'M5 12h14',
	home: 'M4 11.5 12 4l8 7.5M6.5 9.5V20h11V9.5',
	locate: 'M12 2.5v4m0 11v4m9.5-9.5h-4m-11 0h-4M12 6.5a5.5 5.5 0 1 0 0 11 5.5 5.5 0 0 0 0-11Z',
	'chevron-down': 'M6 9.5l6 6 6-6',
	'chevron-right': 'M9.5 6l6 6-6 6',
	link: 'M10 13.5a4 4 0 0 0 6 .4l3-3a4.1 4.1 0 0 0-5.8-5.8L11.8 6.5M14 10.5a4 4 0 0 0-6-.4l-3 3A4.1 4.1 0 0 0 10.8 19l1.4-1.4',
	check: 'M5 12.5l4.5 4.5L19 7.5',
	info: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18Zm0 8v5.5M12 7.2v.4',
	warning: 'M12 4 2.8 20h18.4L12 4Zm0 6v5m0 2.4v.3',
	error: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18Zm0 4.5V13m0 3.2v.3',
	menu: 'M4 7h16M4 12h16M4 17h16',
	layers: 'M12 4 3 9l9 5 9-5-9-5ZM4 13.5l8 4.5 8-4.5',
	table: 'M4 5h16v14H4V5Zm0 5h16M4 14.5h16M10 5v14',
	download: 'M12 4v11m-4.5-4.5L12 15l4.5-4.5M5 19.5h14',
	lock: 'M6 11h12v9H6v-9Zm2.5 0V8a3.5 3.5 0 0 1 7 0v3',
	unlock: 'M6 11h12v9H6v-9Zm2.5 0V7.5a3.5 3.5 0 0 1 6.8-1.2',
	edit: 'M5 19l1-4L16.5 4.5l3 3L9 18l-4 1ZM14 7l3 3',
	split: 'M4 12h5l5-6h6m-11 6 5 6h6m-3-15 3 3-3 3m0 6 3 3-3 3',
	undo: 'M9 6 4.5 10.5 9 15M5 10.5h9a5.5 5.5 0 0 1 0 11h-3',
	redo: 'M15 6l4.5 4.5L15 15m4-4.5h-9a5.5 5.5 0 0 0 0 11h3',
	grip: 'M9 6v.01M15 6v.01M9 12v.01M15 12v.01M9 18v.01M15 18v.01',
	external: 'M9 5H5v14h14v-4M13 5h6v6M19 5l-8.5 8.5'
} as const;

export type IconName = keyof typeof ICONS;
