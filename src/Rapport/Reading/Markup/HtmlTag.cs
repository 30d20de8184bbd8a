namespace Rapport.Reading.Markup;

/// <summary>The elements that reading tells apart; every other one is <see cref="Other"/> and has its name in the source.</summary>
internal enum HtmlTag : byte
{
    Text, Other,
    Html, Head, Body, Frameset, Title, Meta, Link, Base, Script, Style, Noscript, Template, Noframes, Noembed, Iframe, Object, Embed, Applet, Param, Source, Track,
    Article, Section, Header, Footer, Nav, Aside, Main, Search, Address, Hgroup, Div, Center, Dir, Menu, Listing, Plaintext, Xmp,
    P, H1, H2, H3, H4, H5, H6, Blockquote, Pre, Figure, Figcaption, Ul, Ol, Li, Dl, Dt, Dd, Details, Summary, Dialog, Hr, Br, Wbr,
    Table, Caption, Colgroup, Col, Thead, Tbody, Tfoot, Tr, Td, Th,
    Form, Fieldset, Legend, Label, Input, Button, Select, Option, Optgroup, Textarea, Datalist, Output, Progress, Meter, Keygen,
    A, Abbr, Acronym, B, Bdi, Bdo, Big, Cite, Code, Data, Del, Dfn, Em, Font, I, Ins, Kbd, Mark, Marquee, Nobr, Q, Ruby, Rb, Rp, Rt, Rtc, S, Samp, Small, Span, Strike, Strong, Sub, Sup, Time, Tt, U, Var,
    Img, Image, Picture, Map, Area, Audio, Video, Canvas, Svg, Math,
}
