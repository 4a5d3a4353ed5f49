// Where the site has the fonts for PDF. They are fetched only when a PDF is made.

import bold from '@expo-google-fonts/noto-sans/700Bold/NotoSans_700Bold.ttf?url';
import regular from '@expo-google-fonts/noto-sans/400Regular/NotoSans_400Regular.ttf?url';

export const FONT_ADDRESSES = { regular, bold } as const;
