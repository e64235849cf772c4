import Link from '@mui/material/Link';

/** A paper that the desk gives, opened beside the case. */
export function PaperLink({ href, name }: { href: string; name: string }) {
  return (
    <>
      {' '}
      <Link href={href} target="_blank" rel="noopener">
        {name}
      </Link>
    </>
  );
}
