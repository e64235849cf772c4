import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import { Link as RouterLink } from 'react-router-dom';
import { ProblemAlert } from '../frame/ProblemAlert.tsx';
import { useText } from '../i18n/use-text.ts';
import { useDeskProvider } from '../use-desk-provider.ts';
import { usePolicyValue } from './use-policy-value.ts';

/** The regional policy of today, value by value, and what was set apart from the profile. */
export function PolicyNow() {
  const text = useText();
  const spoken = usePolicyValue();
  const dataProvider = useDeskProvider();
  const { data, error } = useQuery({
    queryKey: ['administration', 'policy'],
    queryFn: ({ signal }) => dataProvider.readPolicy(signal),
  });
  if (error !== null) {
    return <ProblemAlert error={error} />;
  }
  return (
    <Box component="section" sx={{ mb: 3 }}>
      <Typography variant="h2" gutterBottom>
        {text('administration.policy.now')}
      </Typography>
      <Box
        component="dl"
        sx={{ columns: { md: 2 }, m: 0, '& > div': { breakInside: 'avoid', mb: 0.5 } }}
      >
        {(data?.values ?? []).map(({ key, value, ofProfile, set }) => (
          <div key={key}>
            <Box component="dt" sx={{ display: 'inline' }}>
              {text(`administration.policyKey.${key}`)}:{' '}
            </Box>
            <Box component="dd" sx={{ display: 'inline', m: 0, fontWeight: 600 }}>
              {spoken(value)}
              {set &&
                ` (${text('administration.policy.set')}; ${text('administration.policy.ofProfile')}: ${spoken(ofProfile)})`}{' '}
              <Link
                component={RouterLink}
                to={`/administration/policy-settings/new?key=${key}`}
                aria-label={`${text('administration.policy.change')}: ${text(`administration.policyKey.${key}`)}`}
              >
                {text('administration.policy.change')}
              </Link>
            </Box>
          </div>
        ))}
      </Box>
      <Typography variant="h2" sx={{ mt: 2 }}>
        {text('administration.policy.settings')}
      </Typography>
    </Box>
  );
}
