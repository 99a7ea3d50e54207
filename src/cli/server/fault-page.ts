/** What a browser shows where the program failed to answer: what happened, why, and what to do, in the look of the pages around it. */
export const faultPage = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>This page could not be shown</title>
<style>
body { margin: 0; min-height: 100vh; display: grid; place-items: center; background: #10203a; color: #14213a; font: 18px/1.5 "Noto Sans", system-ui, sans-serif; }
main { box-sizing: border-box; max-width: 36rem; margin: 24px; padding: 28px 32px; border-radius: 12px; background: #ffffff; }
h1 { margin: 0 0 12px; color: #083f70; font-size: 28px; line-height: 1.2; }
p { margin: 0 0 12px; text-wrap: pretty; }
a { display: inline-block; margin-block-start: 8px; padding: 10px 24px; border-radius: 8px; background: #083f70; color: #ffffff; font-weight: 700; text-decoration: none; }
a:focus-visible { outline: 3px solid #0a5c9e; outline-offset: 3px; }
</style>
<main>
<h1>This page could not be shown</h1>
<p>Something went wrong while the program made this page.</p>
<p>The terminal where the program runs says what it was. Correct that, then try again. If it does not help, stop the program there with Ctrl+C and start it again.</p>
<a href="">Try again</a>
</main>
</html>
`
