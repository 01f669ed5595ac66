package io.github.weightmark.text;

import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeVisitor;

/** The visible words of an HTML page, each on the line of the file on which it stands. */
final class HtmlText implements NodeVisitor {

    private static final Set<String> UNSEEN =
            Set.of("script", "style", "noscript", "template", "nav", "svg", "head", "select", "button", "iframe");
    private static final char PARAGRAPH = '\u2029';

    private final StringBuilder text = new StringBuilder();
    private int line = 1;
    private int hidden;

    private HtmlText() {}

    static boolean looksLikeHtml(String text) {
        String head =
                text.substring(0, Math.min(text.length(), 512)).stripLeading().toLowerCase(Locale.ROOT);
        return head.startsWith("<!doctype html") || head.startsWith("<html");
    }

    static String extract(String html) {
        Parser parser = Parser.htmlParser().setTrackPosition(true);
        Document page = parser.parseInput(html, "");
        HtmlText visitor = new HtmlText();
        page.traverse(visitor);
        return visitor.text.toString();
    }

    @Override
    public void head(Node node, int depth) {
        if (node instanceof Element element) {
            hidden += UNSEEN.contains(element.normalName()) ? 1 : 0;
            breakAround(element);
        } else if (node instanceof TextNode words && hidden == 0) {
            append(words);
        }
    }

    @Override
    public void tail(Node node, int depth) {
        if (node instanceof Element element) {
            hidden -= UNSEEN.contains(element.normalName()) ? 1 : 0;
            breakAround(element);
        }
    }

    private void breakAround(Element element) {
        if (element.isBlock() && hidden == 0) {
            text.append(PARAGRAPH);
        } else if (element.normalName().equals("br")) {
            text.append(' ');
        }
    }

    private void append(TextNode words) {
        int start =
                words.sourceRange().isTracked() ? words.sourceRange().start().lineNumber() : line;
        for (; line < start; line++) {
            text.append('\n');
        }
        String whole = words.getWholeText();
        line += (int) whole.chars().filter(c -> c == '\n').count();
        text.append(whole);
    }
}
