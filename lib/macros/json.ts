/** JSON of helpdesks' exports: the list of records in it, and each text with its place. */
import { parse, type ArrayNode, type ObjectNode, type ValueNode } from '@humanwhocodes/momoa';
import { MacroFileError } from './file-error.ts';
import { columnsOf, type Field, type Records } from './records.ts';

const DEEPEST = 6;

const members = (node: ObjectNode): [string, ValueNode][] =>
  node.members.map(({ name, value }) => [name.type === 'String' ? name.value : name.name, value]);
const elements = (node: ArrayNode): ValueNode[] => node.elements.map(({ value }) => value);

/** A list of objects that are no actions of one macro. */
const isList = (node: ValueNode): node is ArrayNode =>
  node.type === 'Array' &&
  node.elements.some(({ value }) => value.type === 'Object' && actionField(value) === null);

/** The longest list of objects; of two as long the outer one. */
function longestList(node: ValueNode, depth = 0): ArrayNode | null {
  if (isList(node)) return node;
  if (node.type !== 'Object' || depth > DEEPEST) return null;
  const lists = members(node).flatMap(([, value]) => longestList(value, depth + 1) ?? []);
  return lists.toSorted((a, b) => b.elements.length - a.elements.length)[0] ?? null;
}

function textField(node: ValueNode, column: string): Field[] {
  if (node.type !== 'String' || !node.range) return [];
  const [start, end] = node.range;
  return [{ column, value: node.value, start, end }];
}

/** An action of Zendesk's: `{field, value}`, the value a text or `[channel, text]`. */
function actionField(node: ObjectNode): Field[] | null {
  const own = new Map(members(node));
  const field = own.get('field');
  const value = own.get('value');
  if (field?.type !== 'String' || value === undefined) return null;
  if (value.type !== 'Array') return textField(value, field.value);
  const last = elements(value).at(-1);
  return last === undefined ? [] : textField(last, field.value);
}

/** All texts of a record; the column is the way to it, without the numbers of lists. */
function fieldsOf(node: ValueNode, path: string[] = []): Field[] {
  if (path.length > DEEPEST) return [];
  if (node.type === 'Array') return elements(node).flatMap((one) => fieldsOf(one, path));
  if (node.type !== 'Object') return textField(node, path.join('.'));
  return (
    actionField(node) ?? members(node).flatMap(([name, value]) => fieldsOf(value, [...path, name]))
  );
}

function recordsOf(root: ValueNode): Field[][] {
  const list = longestList(root);
  if (list) return elements(list).map((one) => fieldsOf(one));
  if (root.type === 'Array') return elements(root).map((one) => textField(one, 'text'));
  if (root.type !== 'Object') return [];
  const pairs = members(root);
  if (pairs.length < 2 || !pairs.every(([, value]) => value.type === 'String')) {
    return [fieldsOf(root)];
  }
  // `{"greeting": "Hello…"}`: by title. A title has no place of its own to be written to.
  return pairs.map(([title, value]) => [
    { column: 'title', value: title, start: 0, end: 0 },
    ...textField(value, 'text'),
  ]);
}

/** @throws MacroFileError with the line where the JSON breaks off */
export function readJson(text: string): Records {
  let root: ValueNode;
  try {
    root = parse(text, { mode: 'json', ranges: true }).body;
  } catch (error) {
    const { line } = error as { line?: number };
    throw new MacroFileError('json', line ?? null);
  }
  const records = recordsOf(root);
  // Some exports write every letter beyond ASCII as an escape; a text put there looks the same.
  const escaped = !/[\u0080-\uffff]/.test(text);
  const columns = columnsOf(records);
  return {
    format: columns.some((column) => /^comment_value(?:_html)?$/.test(column)) ? 'zendesk' : 'json',
    columns,
    records,
    rawOf: (value) => (escaped ? ascii(JSON.stringify(value)) : JSON.stringify(value)),
  };
}

const ascii = (json: string): string =>
  json.replace(
    /[\u0080-\uffff]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
