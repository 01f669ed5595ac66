package io.github.weightmark.assess;

import io.github.weightmark.domain.ClaimKind;
import io.github.weightmark.domain.LicenseClaim;
import io.github.weightmark.domain.Source;
import io.github.weightmark.text.Prose.Token;
import io.github.weightmark.text.Scripts;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * How Chinese, Japanese and Korean say under which licence a model is: words after its name ({@code に従います},
 * {@code 라이선스를 따릅니다}) or before it ({@code 遵循 … 协议}). What stands before the name since the last one tells
 * whether it is the licence of data or code.
 */
final class EasternLicenses {

    private static final List<String> AFTER = list("""
            に従 に準 に基づ のもと の下で の元で で公開 で提供 で配布 でリリース を継承 が適用 を適用 を遵守 ライセンスに ライセンスで ライセンスの
            のライセンスに のライセンスで 利用規約に の利用規約に 規約に 을따 를따 을준수 를준수 라이선스를 라이선스에 라이선스로 라이선스하에
            라이센스를 라이센스에 라이센스로 의라이선스를 의라이선스에""");
    private static final List<String> BEFORE =
            list("遵循 遵守 遵照 依照 按照 采用 採用 遵从 協議 协议 协议为 许可证 许可证为 许可为 授权 ライセンスは 라이선스는 라이센스는");
    private static final List<String> OTHERS = list("""
            数据 數據 資料 语料 代码 代碼 源码 源碼 论文 論文 データ コーパス コード スクリプト トークナイザ 데이터 말뭉치 코드 논문""");
    private static final int LONGEST_NAME = 7;
    private static final int WORDS_AFTER = 2;

    private EasternLicenses() {}

    private static List<String> list(String words) {
        return List.of(words.strip().split("\\s+"));
    }

    /**
     * The licences that the sentence says the model is under.
     *
     * @param isLicense whether it is the name of a known licence
     */
    static List<LicenseClaim> names(List<Token> sentence, Predicate<String> isLicense, String path) {
        List<Token> pieces = Scripts.split(sentence);
        List<LicenseClaim> claims = new ArrayList<>();
        int since = 0;
        for (int i = 0; i < pieces.size(); i++) {
            int end = Scripts.isEastern(pieces.get(i)) ? -1 : name(pieces, i, isLicense);
            if (end > i) {
                if (says(pieces, since, i, end)) {
                    Source source = Source.line(path, pieces.get(i).line());
                    claims.add(new LicenseClaim(ClaimKind.PROSE, joined(pieces.subList(i, end), " "), source));
                }
                since = end;
                i = end - 1;
            }
        }
        return claims;
    }

    /** Where the longest name of a licence that begins at {@code from} ends; -1 when none does. */
    private static int name(List<Token> pieces, int from, Predicate<String> isLicense) {
        int end = from;
        while (end < Math.min(pieces.size(), from + LONGEST_NAME) && !Scripts.isEastern(pieces.get(end))) {
            end++;
        }
        while (end > from && !isLicense.test(joined(pieces.subList(from, end), " "))) {
            end--;
        }
        return end > from ? end : -1;
    }

    private static boolean says(List<Token> pieces, int since, int name, int end) {
        String before = joined(pieces.subList(since, name), "");
        String after = joined(pieces.subList(end, Math.min(pieces.size(), end + WORDS_AFTER)), "");
        return OTHERS.stream().noneMatch(before::contains)
                && (AFTER.stream().anyMatch(after::startsWith)
                        || BEFORE.stream().anyMatch(before::endsWith));
    }

    private static String joined(List<Token> pieces, String by) {
        return String.join(by, pieces.stream().map(Token::word).toList());
    }
}
