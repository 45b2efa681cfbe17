/** A policy as the files that bring it to browsers, by name. */
import type { PolicyDocument } from './schema.ts';

/** The extension as browsers know it. */
export interface ExtensionIds {
  chrome: string;
  edge: string;
  firefox: string;
}

/** Stand-ins where the shop's ids are not given: they show where the real ones go. */
export const EXAMPLE_IDS: ExtensionIds = {
  chrome: 'abcdefghijklmnopabcdefghijklmnop',
  edge: 'ponmlkjihgfedcbaponmlkjihgfedcba',
  firefox: 'sincerely@sincerely.invalid',
};

const DOMAINS = { chrome: 'com.google.Chrome', edge: 'com.microsoft.Edge' } as const;
const KEYS = { chrome: 'Google\\Chrome', edge: 'Microsoft\\Edge' } as const;
/** Of the profiles for macOS; a profile takes the place of the one with its own. */
const UUIDS = {
  chrome: ['3d0f7a52-9a55-4f0e-9f0f-0c9a5b1d7e01', '3d0f7a52-9a55-4f0e-9f0f-0c9a5b1d7e02'],
  edge: ['3d0f7a52-9a55-4f0e-9f0f-0c9a5b1d7e03', '3d0f7a52-9a55-4f0e-9f0f-0c9a5b1d7e04'],
  firefox: ['3d0f7a52-9a55-4f0e-9f0f-0c9a5b1d7e05', '3d0f7a52-9a55-4f0e-9f0f-0c9a5b1d7e06'],
} as const;

type Browser = keyof typeof UUIDS;

export function deployFiles(policy: PolicyDocument, ids: ExtensionIds): Record<string, string> {
  const { firefox } = ids;
  const forFirefox = { '3rdparty': { Extensions: { [firefox]: policy } } };
  const files: Record<string, string> = {
    'firefox-policies.json': json({ policies: forFirefox }),
    'firefox-managed-storage.json': json({
      name: firefox,
      description: 'What Sincerely is required to do',
      type: 'storage',
      data: policy,
    }),
    'windows-firefox.reg': reg(`Mozilla\\ManagedStorage\\${firefox}`, {
      '@': 'C:\\ProgramData\\Sincerely\\firefox-managed-storage.json',
    }),
    'macos-firefox.mobileconfig': profile('firefox', 'org.mozilla.firefox', {
      EnterprisePoliciesEnabled: true,
      ...forFirefox,
    }),
  };
  for (const browser of ['chrome', 'edge'] as const) {
    const id = ids[browser];
    const domain = `${DOMAINS[browser]}.extensions.${id}`;
    const key = `Policies\\${KEYS[browser]}\\3rdparty\\extensions\\${id}\\policy`;
    files[`linux-${browser}.json`] = json({ '3rdparty': { extensions: { [id]: policy } } });
    files[`macos-${browser}.mobileconfig`] = profile(browser, domain, policy);
    files[`windows-${browser}.reg`] = reg(key, policy);
  }
  return files;
}

const json = (value: object): string => JSON.stringify(value, null, 2) + '\n';

/** Values that are no text stand in the registry as JSON; "@" is the value of the key itself. */
function reg(key: string, values: object): string {
  const lines = Object.entries(values).map(([name, value]) => {
    const text = typeof value === 'string' ? value : JSON.stringify(value);
    return `${name === '@' ? name : quoted(name)}=${isAscii(text) ? quoted(text) : inHex(text)}`;
  });
  const all = [
    'Windows Registry Editor Version 5.00',
    '',
    `[HKEY_LOCAL_MACHINE\\SOFTWARE\\${key}]`,
  ];
  return [...all, ...lines, ''].join('\r\n');
}

const isAscii = (text: string): boolean => /^[ -~]*$/.test(text);
const quoted = (text: string): string => `"${text.replace(/[\\"]/g, '\\$&')}"`;

/** A text as UTF-16: a file of another encoding cannot spoil it. */
function inHex(text: string): string {
  const bytes = [...`${text}\0`].flatMap((one) =>
    one.split('').flatMap((unit) => [unit.charCodeAt(0) & 0xff, unit.charCodeAt(0) >> 8]),
  );
  return `hex(1):${bytes.map((byte) => byte.toString(16).padStart(2, '0')).join(',')}`;
}

function profile(browser: Browser, domain: string, settings: object): string {
  const [outer, inner] = UUIDS[browser];
  const payload = {
    PayloadType: domain,
    PayloadIdentifier: `sincerely.policy.${browser}.settings`,
    PayloadUUID: inner,
    PayloadVersion: 1,
    ...settings,
  };
  const whole = {
    PayloadType: 'Configuration',
    PayloadScope: 'System',
    PayloadDisplayName: 'Sincerely',
    PayloadIdentifier: `sincerely.policy.${browser}`,
    PayloadUUID: outer,
    PayloadVersion: 1,
    PayloadContent: [payload],
  };
  return `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">
<plist version="1.0">
${plist(whole)}
</plist>
`;
}

function plist(value: unknown, indent = ''): string {
  const deeper = `${indent}  `;
  if (Array.isArray(value)) {
    const items = value.map((one) => plist(one, deeper));
    return `${indent}<array>\n${items.join('\n')}\n${indent}</array>`;
  }
  if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value).map(
      ([key, one]) => `${deeper}<key>${escaped(key)}</key>\n${plist(one, deeper)}`,
    );
    return `${indent}<dict>\n${entries.join('\n')}\n${indent}</dict>`;
  }
  if (typeof value === 'boolean') return `${indent}<${value}/>`;
  if (typeof value === 'number') return `${indent}<integer>${value}</integer>`;
  return `${indent}<string>${escaped(String(value))}</string>`;
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
