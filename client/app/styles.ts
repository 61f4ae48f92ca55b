// The order is the cascade: tokens of the design system, its parts, our values over its tokens, our own parts.
import '@nl-design-system-unstable/voorbeeld-design-tokens/dist/theme.css';
import './components.css';
import './theme.css';
import './base.css';
import './frame.css';
import './navigation.css';
import '../ui/controls.css';
import '../ui/content.css';
import '../ui/links.css';
import '../ui/figure.css';
import '../ui/drawing.css';
import '../ui/table.css';
import '../ui/matrix.css';
import '../ui/mark.css';
import '../ui/filters.css';
import './contrast.css';
import './print.css';
