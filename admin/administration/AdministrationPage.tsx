import Box from '@mui/material/Box';
import { Navigate, Route, Routes } from 'react-router-dom';
import { EmptyState } from '../frame/EmptyState.tsx';
import { useText } from '../i18n/use-text.ts';
import { staffMay } from '../session/staff-may.ts';
import { useSession } from '../session/use-session.ts';
import { AdministrationNav } from './AdministrationNav.tsx';
import { AuditPage } from './AuditPage.tsx';
import { ImportPage } from './ImportPage.tsx';
import { RecordEditor } from './RecordEditor.tsx';
import { RecordList } from './RecordList.tsx';
import { TemplateEditor } from './TemplateEditor.tsx';
import { TemplateList } from './TemplateList.tsx';

/** What administrators keep: each part has an address of its own. */
export function AdministrationPage() {
  const text = useText();
  const session = useSession();
  if (session === null) {
    return null;
  }
  if (!staffMay(session.role, 'administration')) {
    return <EmptyState page title={text('refusal.not_allowed')} />;
  }
  return (
    <Box
      sx={{
        display: 'flex',
        flexWrap: { xs: 'wrap', md: 'nowrap' },
        gap: 3,
        p: { xs: 1.5, md: 3 },
      }}
    >
      <AdministrationNav />
      <Box sx={{ flex: 1, minWidth: 0 }}>
        <Routes>
          <Route index element={<Navigate to="offices" replace />} />
          <Route path="templates" element={<TemplateList />} />
          <Route path="templates/:template" element={<TemplateEditor />} />
          <Route path="audit" element={<AuditPage />} />
          <Route path="imports" element={<ImportPage />} />
          <Route path=":kind" element={<RecordList />} />
          <Route path=":kind/:id" element={<RecordEditor />} />
        </Routes>
      </Box>
    </Box>
  );
}
