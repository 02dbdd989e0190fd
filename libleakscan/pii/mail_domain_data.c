/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Domains at which everybody may have a mail box: of providers, mobile networks and web mail. Sorted by their bytes;
 * those below them count, too. */
#include "pii/mail_domain.h"

const char *const lks_mail_private_domains[] = {
    "126.com", "139.com", "163.com", "189.cn", "21cn.com", "abv.bg", "aim.com", "alice.it", "aliceadsl.fr",
    "aliyun.com", "aol.com", "aol.jp", "aon.at", "arcor.de", "asahi-net.or.jp", "att.net", "au.com",
    "auone-net.jp", "auone.jp", "avis.ne.jp", "azet.sk", "bb-east.ne.jp", "bbiq.jp", "bbox.fr", "bell.net",
    "bellsouth.net", "biglobe.ne.jp", "bigpond.com", "bigpond.net.au", "bk.ru", "bluewin.ch",
    "blueyonder.co.uk", "bol.com.br", "bredband.net", "btinternet.com", "casema.nl", "catvy.ne.jp",
    "centrum.cz", "centrum.sk", "charter.net", "chello.at", "chello.nl", "citromail.hu", "club-internet.fr",
    "cnci.jp", "comcast.net", "comhem.se", "commufa.jp", "cox.net", "ctk.ne.jp", "cyberhome.ne.jp",
    "daum.net", "dion.ne.jp", "disney.ne.jp", "disneymobile.ne.jp", "docomo.ne.jp", "dti.ne.jp", "duck.com",
    "earthlink.net", "email.com", "email.cz", "emnet.ne.jp", "emobile-s.ne.jp", "emobile.ne.jp",
    "eonet.ne.jp", "excite.co.jp", "ezweb.ne.jp", "fastmail.com", "fastmail.fm", "fastwebnet.it",
    "foxmail.com", "free.fr", "freemail.hu", "freemail.ne.jp", "freenet.de", "frisurf.no", "frontier.com",
    "gaea.ocn.ne.jp", "gazeta.pl", "globo.com", "globomail.com", "gmail.com", "goo.jp", "goo.ne.jp",
    "googlemail.com", "hanmail.net", "hetnet.nl", "hey.com", "hi-ho.ne.jp", "hinet.net", "hispeed.ch",
    "home.ne.jp", "home.nl", "hushmail.com", "i-younet.ne.jp", "i.softbank.jp", "i.ua", "icloud.com",
    "ig.com.br", "iij4u.or.jp", "iinet.net.au", "inbox.com", "inbox.ru", "infoseek.jp", "infoweb.ne.jp",
    "inter7.jp", "interia.pl", "interlink.or.jp", "internet.ru", "inwind.it", "iol.it", "iol.pt",
    "itscom.net", "janis.or.jp", "jcom.home.ne.jp", "jcom.zaq.ne.jp", "jp-c.ne.jp", "jp-d.ne.jp",
    "jp-h.ne.jp", "jp-k.ne.jp", "jp-n.ne.jp", "jp-q.ne.jp", "jp-r.ne.jp", "jp-s.ne.jp", "jp-t.ne.jp",
    "jubii.dk", "juno.com", "k3.dion.ne.jp", "kabelmail.de", "kakao.com", "kcn.jp", "kcn.ne.jp",
    "kolumbus.fi", "kpnmail.nl", "laposte.net", "libero.it", "list.ru", "livedoor.com", "luukku.com",
    "lycos.co.kr", "mac.com", "mail.bg", "mail.com", "mail.dk", "mail.goo.ne.jp", "mail.ru", "mailbox.org",
    "mbe.nifty.com", "mctv.ne.jp", "me.com", "meta.ua", "mindspring.com", "mineo.jp", "mopera.net", "msn.com",
    "nate.com", "naver.com", "ncv.jp", "netlaputa.ne.jp", "netvigator.com", "netzero.net", "neuf.fr",
    "nexyzbb.ne.jp", "nifty.com", "nifty.ne.jp", "nns.ne.jp", "ntlworld.com", "nttpc.ne.jp", "numericable.fr",
    "o2.pl", "ocn.ne.jp", "odn.jp", "odn.ne.jp", "onet.pl", "online.de", "online.no", "ono.com", "op.pl",
    "optonline.net", "optusnet.com.au", "orange.fr", "pacific.net.sg", "passport.com", "pchome.com.tw",
    "pdx.ne.jp", "pikara.ne.jp", "plala.or.jp", "planet.nl", "pm.me", "post.cz", "posteo.de", "proton.me",
    "protonmail.ch", "protonmail.com", "proximus.be", "qq.com", "qtnet.ne.jp", "rakumail.jp", "rakuten.jp",
    "rambler.ru", "rediffmail.com", "roadrunner.com", "rocketmail.com", "rogers.com", "sannet.ne.jp",
    "sapo.pt", "sbcglobal.net", "seed.net.tw", "seznam.cz", "sfr.fr", "shaw.ca", "sify.com", "sina.cn",
    "sina.com", "singnet.com.sg", "sky.com", "skynet.be", "so-net.ne.jp", "softbank.ne.jp", "sohu.com",
    "starcat.ne.jp", "starhub.net.sg", "streamyx.com", "sunrise.ch", "suomi24.fi", "sympatico.ca",
    "t-com.ne.jp", "t-online.de", "talktalk.net", "tcp-ip.or.jp", "tees.ne.jp", "telefonica.net",
    "telenet.be", "telia.com", "telus.net", "terra.com.br", "terra.es", "tin.it", "tiscali.co.uk",
    "tiscali.it", "tokai.or.jp", "tom.com", "tpg.com.au", "ttn.ne.jp", "tuta.io", "tutamail.com",
    "tutanota.com", "tutanota.de", "ukr.net", "unitybox.de", "uol.com.br", "upcmail.nl", "uqmobile.jp",
    "uqwimax.jp", "usa.com", "valley.ne.jp", "verizon.net", "videotron.ca", "virgilio.it", "virginmedia.com",
    "vodafone.de", "vodafone.ne.jp", "vp.pl", "vsnl.net", "wakwak.com", "wanadoo.fr", "wbs.ne.jp",
    "wcm.ne.jp", "web.de", "willcom.com", "windstream.net", "wo.cn", "wp.pl", "xs4all.nl", "xtra.co.nz",
    "ya.ru", "yahoo.ne.jp", "ybb.ne.jp", "yeah.net", "ymail.ne.jp", "ymobile.ne.jp", "ymobile1.ne.jp",
    "zaq.ne.jp", "ziggo.nl", "zoho.com",
};

const size_t lks_mail_private_domain_count =
    sizeof lks_mail_private_domains / sizeof lks_mail_private_domains[0];
