/** What every format is read into: records of named text fields, each with its place in the file. */
export interface Field {
  column: string;
  value: string;
  /** What it is written as in the file, quotes and all. */
  start: number;
  end: number;
}

export type Format = 'csv' | 'json' | 'zendesk' | 'text';

export interface Records {
  format: Format;
  /** Names of the columns that hold any text, in the order of the file. */
  columns: string[];
  records: Field[][];
  /** How a new value is written in the place of a field. */
  rawOf: (value: string, field: Field) => string;
}

/** The columns of some records, in the order they are first met. */
export function columnsOf(records: Field[][]): string[] {
  const met = new Set<string>();
  for (const record of records) {
    for (const { column, value } of record) if (value.trim() !== '') met.add(column);
  }
  return [...met];
}

/** A line of a text by the offset of something in it, counting from 1. */
export function lineCounter(text: string): (offset: number) => number {
  const starts = [
    0,
    ...[...text.matchAll(/\r\n|\r|\n/g)].map(({ 0: end, index }) => index + end.length),
  ];
  return (offset) => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (starts[middle]! <= offset) low = middle;
      else high = middle - 1;
    }
    return low + 1;
  };
}
