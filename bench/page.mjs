// The clinic's page around a product: the same for all of them.

/** The page, with a product's own lines in the head and in the body. */
export function page({ head, body }) {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Example Clinic</title>
<link rel="icon" href="/icon.svg">
${head}
</head>
<body>
<h1>Could it be for me?</h1>
<p>Plain questions, one tap each. Your answers stay on this device.</p>
${body}
</body>
</html>
`;
}
