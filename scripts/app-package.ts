/** The Teams app package: manifest with its variables filled in, icons, and our own checks of both. */
import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { parseEnv } from 'node:util';
import { zipSync } from 'fflate';

export type Manifest = Readonly<Record<string, unknown>>;
export type AppPackage = { readonly zip: Uint8Array; readonly manifest: Manifest };

export class PackageRefused extends Error {
  readonly faults: readonly string[];
  constructor(faults: readonly string[]) {
    super(faults.join('\n'));
    this.faults = faults;
  }
}

/** @throws PackageRefused naming every fault at once */
export async function makePackage(root: string, environment: string): Promise<AppPackage> {
  const folder = join(root, 'appPackage');
  const variables = await readVariables(join(root, 'env', `.env.${environment}`));
  const template = await readFile(join(folder, 'manifest.json'), 'utf8');
  const { text, faults } = fillIn(template, variables);
  // Our own file: a manifest is an object.
  const manifest = JSON.parse(text) as Manifest;
  const icons = {
    color: await readFile(join(folder, 'color.png')),
    outline: await readFile(join(folder, 'outline.png')),
  };
  faults.push(...manifestFaults(manifest), ...iconFaults(icons));
  if (faults.length > 0) throw new PackageRefused(faults);
  const zip = zipSync(
    {
      'manifest.json': new TextEncoder().encode(text),
      'color.png': icons.color,
      'outline.png': icons.outline,
    },
    // The same input gives the same file.
    { mtime: new Date('2026-01-01T00:00:00Z') },
  );
  return { zip, manifest };
}

async function readVariables(file: string): Promise<Readonly<Record<string, string | undefined>>> {
  try {
    return { APP_NAME_SUFFIX: '', ...parseEnv(await readFile(file, 'utf8')), ...process.env };
  } catch {
    throw new PackageRefused([`There is no env/${basename(file)}.`]);
  }
}

/** Replaces each `${{NAME}}`; names what has no value. */
export function fillIn(
  template: string,
  variables: Readonly<Record<string, string | undefined>>,
): { text: string; faults: string[] } {
  const faults: string[] = [];
  const text = template.replace(/\$\{\{\s*(\w+)\s*\}\}/g, (placeholder, name: string) => {
    const value = variables[name];
    if (value !== undefined && (value !== '' || name === 'APP_NAME_SUFFIX')) return value;
    const fault = `${name} has no value: set it in env/.env.<environment>.`;
    if (!faults.includes(fault)) faults.push(fault);
    return placeholder;
  });
  return { text, faults };
}

type ActivityType = { readonly type: string; readonly templateText: string };

/** What the schema cannot say. */
function manifestFaults(manifest: Manifest): readonly string[] {
  const faults: string[] = [];
  const name = (manifest['name'] as { short: string }).short;
  if (/teams|dynamics|microsoft/i.test(name))
    faults.push(`"${name}" carries a Microsoft product's name.`);
  const permissions = manifest['authorization'] as {
    permissions: { resourceSpecific: readonly unknown[] };
  };
  if (permissions.permissions.resourceSpecific.length > 16) {
    faults.push('Teams takes at most 16 resource-specific permissions.');
  }
  const activities = manifest['activities'] as { activityTypes: readonly ActivityType[] };
  for (const { type, templateText } of activities.activityTypes) {
    if (!/\{\w+\}/.test(templateText))
      faults.push(`Activity ${type} has no parameter in its text.`);
  }
  for (const domain of manifest['validDomains'] as readonly string[]) {
    if (domain.includes('://')) faults.push(`validDomains takes ${domain} without https://.`);
  }
  return faults;
}

/** @throws never: a broken file is a fault */
function iconFaults(icons: { color: Buffer; outline: Buffer }): readonly string[] {
  const faults: string[] = [];
  for (const [name, side] of [
    ['color', 192],
    ['outline', 32],
  ] as const) {
    const { width, height } = pngSize(icons[name]);
    if (width !== side || height !== side) {
      faults.push(`${name}.png is ${width} × ${height}, Teams wants ${side} × ${side}.`);
    }
  }
  if (!hasAlpha(icons.outline)) faults.push('outline.png has no transparency.');
  return faults;
}

const pngSize = (png: Buffer) => ({ width: png.readUInt32BE(16), height: png.readUInt32BE(20) });
/** PNG colour types 4 and 6 carry an alpha channel. */
const hasAlpha = (png: Buffer) => [4, 6].includes(png.readUInt8(25));
