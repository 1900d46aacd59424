/** The two pages people see of the sandbox's Entra ID. */
import { people } from '../people.ts';

export function accountPicker(asked: URL, parameter: string): string {
  const items = people.map((person) => {
    const link = new URL(asked);
    link.searchParams.set(parameter, person.id);
    const href = escape(link.pathname + link.search);
    return `<li><a href="${href}"><strong>${escape(person.name)}</strong>
      <span>${escape(person.mail)}</span><small>${escape(person.jobTitle)}</small></a></li>`;
  });
  return page(
    'Pick an account',
    `<p>This is a sandbox: nobody needs a password.</p><ul>${items.join('')}</ul>`,
  );
}

export const errorPage = (message: string): string =>
  page('Sorry, but we’re having trouble signing you in', `<p>${escape(message)}</p>`);

const page = (title: string, body: string) => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style>
  body { font: 16px/1.4 system-ui, sans-serif; max-width: 30rem; margin: 3rem auto; padding: 0 1rem; color: #1b1b1b; background: #fff }
  h1 { font-size: 1.5rem; font-weight: 600 }
  ul { list-style: none; padding: 0 }
  a { display: block; padding: .6rem .8rem; border-radius: 4px; color: inherit; text-decoration: none }
  a:hover, a:focus-visible { background: #f0f0f0; outline: 2px solid #0f6cbd }
  span, small { display: block; color: #595959 }
</style>
</head>
<body><main><h1>${title}</h1>${body}</main></body>
</html>`;

const escape = (text: string) =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
